import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFileDrop } from './useFileDrop.ts';

interface Props {
  onFiles: (files: File[]) => void;
  /** Above and below what stands in it. */
  py: number;
  children: ReactNode;
}

/** A dashed area onto which files are dropped. */
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
