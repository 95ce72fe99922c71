import { Box, Drawer, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  width?: number;
  /** The window's width (px) from which the panel fits beside the chat. */
  from?: number;
  children: ReactNode;
}

/** Beside the chat where there is room, otherwise a bottom sheet. */
export function SidePanel({ isOpen, onClose, width = 380, from = 1200, children }: Props) {
  const hasRoom = useMediaQuery(`(min-width: ${from}px)`);
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  if (!isOpen) return null;
  if (hasRoom) {
    return (
      <Box
        sx={{
          width,
          flex: 'none',
          minHeight: 0,
          borderLeft: 1,
          borderColor: 'divider',
          bgcolor: 'background.default',
        }}
      >
        {children}
      </Box>
    );
  }
  return (
    <Drawer
      open
      anchor={isPhone ? 'bottom' : 'right'}
      onClose={onClose}
      slotProps={{
        paper: {
          sx: isPhone
            ? { height: '82dvh', borderRadius: '16px 16px 0 0' }
            : { width: Math.max(width, 400) },
        },
      }}
    >
      {children}
    </Drawer>
  );
}
