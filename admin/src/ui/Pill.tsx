import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export type PillTone = 'good' | 'human' | 'failure' | 'quiet';

const TONES = {
  good: { bgcolor: 'tint.persona', color: 'tint.personaInk' },
  human: { bgcolor: 'tint.attendant', color: 'tint.attendantInk' },
  failure: { bgcolor: 'tint.failure', color: 'tint.failureInk' },
  quiet: { bgcolor: 'transparent', color: 'text.secondary', border: 1, borderColor: 'divider' },
} as const;

/** A state in a word or two. */
export function Pill({ tone, children }: { tone: PillTone; children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        verticalAlign: 'middle',
        flex: '0 0 auto',
        maxWidth: '100%',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        px: 1,
        py: 0.25,
        borderRadius: 1,
        fontSize: '0.8125rem',
        fontWeight: 580,
        lineHeight: 1.4,
        ...TONES[tone],
      }}
    >
      {children}
    </Box>
  );
}
