import { Box } from '@mui/material';
import type { ReactNode } from 'react';

const TONES = {
  own: { bgcolor: 'primary.main', color: 'primary.contrastText' },
  human: { bgcolor: 'warning.main', color: 'warning.contrastText' },
  quiet: { bgcolor: 'tint.thread', color: 'text.secondary' },
} as const;

interface Props {
  tone: keyof typeof TONES;
  /** What is counted, where the text beside the number does not say it. */
  label?: string;
  children: ReactNode;
}

/** A count beside the name of what is counted. */
export function CountBadge({ tone, label, children }: Props) {
  return (
    <Box
      component="span"
      {...(label && { role: 'img', 'aria-label': label })}
      sx={{
        flex: 'none',
        minWidth: 20,
        px: 0.625,
        borderRadius: 4,
        textAlign: 'center',
        fontSize: 12.5,
        lineHeight: '20px',
        fontWeight: 640,
        ...TONES[tone],
      }}
    >
      {children}
    </Box>
  );
}
