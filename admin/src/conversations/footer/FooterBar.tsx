import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  hint: string;
  note?: ReactNode;
  isUrgent?: boolean;
  children?: ReactNode;
}

/** Replaces the composer at the bottom of a thread: the state and the possible actions. */
export function FooterBar({ hint, note, isUrgent, children }: Props) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        pt: 1.5,
        pb: 'calc(12px + env(safe-area-inset-bottom))',
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: isUrgent ? 'tint.attendant' : 'background.paper',
        color: isUrgent ? 'tint.attendantInk' : 'text.secondary',
      }}
    >
      <Box sx={{ flex: '1 1 320px' }}>
        <Typography variant="body2">{hint}</Typography>
        {note}
      </Box>
      <Box sx={verbs}>{children}</Box>
    </Box>
  );
}

// All on one line, or all below the text.
const verbs = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 1,
  flex: { xs: '1 1 100%', sm: 'none' },
  ml: 'auto',
} as const;
