import { Box, CircularProgress } from '@mui/material';

/** Shown at an edge of the thread while more messages are being fetched. */
export function MoreOnTheWay({ label }: { label: string }) {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', p: 1 }}>
      <CircularProgress size={20} aria-label={label} />
    </Box>
  );
}
