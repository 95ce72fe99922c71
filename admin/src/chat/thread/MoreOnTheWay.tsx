import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';

/** Messages of an edge of the thread are being fetched. */
export function MoreOnTheWay({ label }: { label: string }) {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', p: 1 }}>
      <CircularProgress size={20} aria-label={label} />
    </Box>
  );
}
