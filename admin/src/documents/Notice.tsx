import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint: string;
  /** Nobody needs to act. */
  isQuiet?: boolean;
  /** The progress and the possible actions. */
  children: ReactNode;
}

/** Tells above a page what is going on, or what waits for somebody. */
export function Notice({ title, hint, isQuiet, children }: Props) {
  return (
    <Box component="section" aria-live="polite" sx={[notice, isQuiet ? quiet : human]}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>{title}</strong>
        <Box sx={{ color: isQuiet ? 'text.secondary' : undefined }}>{hint}</Box>
      </Box>
      {children}
    </Box>
  );
}

const notice = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  p: 2,
  mb: 3,
  borderRadius: 1,
} as const;

const human = { bgcolor: 'tint.attendant', color: 'tint.attendantInk' } as const;
const quiet = { bgcolor: 'background.paper', border: 1, borderColor: 'divider' } as const;
