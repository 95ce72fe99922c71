import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useFileDrop } from './useFileDrop.ts';

interface Props {
  onFiles: (files: File[]) => void;
  /** Vertical padding. */
  py: number;
  children: ReactNode;
}

/** A dashed area that accepts dropped files. */
export function DropZone({ onFiles, py, children }: Props) {
  const { isOver, ...handlers } = useFileDrop(onFiles);
  return (
    <Box
      {...handlers}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 0.75,
        px: 2,
        py,
        textAlign: 'center',
        border: '2px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: isOver ? 'tint.persona' : 'tint.quiet',
      }}
    >
      {children}
    </Box>
  );
}
