import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { t } from '../../i18n/words.ts';
import { useFileDrop } from '../../ui/index.ts';

interface Props {
  /** Undefined where nothing may be sent. */
  onFiles?: (files: File[]) => void;
  children: ReactNode;
}

/** A thread that accepts dropped files. */
export function DropArea({ onFiles, children }: Props) {
  const { isOver, ...drop } = useFileDrop((files) => onFiles?.(files));
  return (
    <Box {...drop} sx={area}>
      {children}
      {isOver && (
        <Box
          sx={{
            ...veil,
            borderColor: onFiles ? 'warning.main' : 'divider',
            bgcolor: onFiles ? 'tint.attendant' : 'tint.quiet',
            color: onFiles ? 'tint.attendantInk' : 'text.secondary',
          }}
        >
          {t(onFiles ? 'sendFile.drop' : 'sendFile.cannotDrop')}
        </Box>
      )}
    </Box>
  );
}

const area = {
  position: 'relative',
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
} as const;

const veil = {
  position: 'absolute',
  inset: 12,
  zIndex: 3,
  display: 'grid',
  placeItems: 'center',
  borderRadius: 2,
  border: '2px dashed',
  p: 2,
  textAlign: 'center',
  fontWeight: 640,
  pointerEvents: 'none',
} as const;
