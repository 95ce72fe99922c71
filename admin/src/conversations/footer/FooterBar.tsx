import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  hint: string;
  note?: ReactNode;
  isUrgent?: boolean;
  children?: ReactNode;
}

/** At the bottom of a thread, in place of the field: how things stand, and what can be done. */
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

// Together in one line, or together below the words.
const verbs = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 1,
  flex: { xs: '1 1 100%', sm: 'none' },
  ml: 'auto',
} as const;
