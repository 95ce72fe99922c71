import { Box, Skeleton } from '@mui/material';

/** Placeholder rows with a portrait and two lines, shown while loading. */
export function RowsSkeleton({ count }: { count: number }) {
  return (
    <Box aria-busy="true">
      {[...Array(count).keys()].map((row) => (
        <Box key={row} sx={{ display: 'flex', gap: 1.5, p: 1.25, alignItems: 'center' }}>
          <Skeleton variant="circular" width={44} height={44} sx={{ flex: 'none' }} />
          <Box sx={{ flex: 1 }}>
            <Skeleton width={`${48 + ((row * 17) % 30)}%`} />
            <Skeleton width={`${64 + ((row * 23) % 30)}%`} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
