import { Box, Skeleton } from '@mui/material';

/** The outline of a page while its code is loading. */
export function PageLoading() {
  return (
    <Box aria-busy="true" sx={{ px: { xs: 2, md: 5 }, py: { xs: 2.5, md: 4 } }}>
      <Skeleton variant="rounded" width={180} height={32} />
      <Skeleton variant="rounded" width={320} height={18} sx={{ mt: 1.5, maxWidth: '80%' }} />
    </Box>
  );
}
