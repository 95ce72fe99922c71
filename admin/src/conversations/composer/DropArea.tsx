import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFileDrop } from '../../documents/useFileDrop.ts';
import { useWords } from '../../i18n/useWords.ts';

interface Props {
  /** Undefined where nothing may be sent. */
  onFile?: (file: File) => void;
  children: ReactNode;
}

/** A thread onto which a file may be dropped. */
export function DropArea({ onFile, children }: Props) {
  const t = useWords();
  const { isOver, ...drop } = useFileDrop(([file]) => file && onFile?.(file));
  return (
    <Box {...(onFile && drop)} sx={area}>
      {children}
      {onFile && isOver && <Box sx={veil}>{t('sendFile.drop')}</Box>}
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
  borderColor: 'warning.main',
  bgcolor: 'tint.attendant',
  color: 'tint.attendantInk',
  fontWeight: 640,
  pointerEvents: 'none',
} as const;
