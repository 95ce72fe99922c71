import { Box, Skeleton } from '@mui/material';

const SHAPES = [
  { width: '46%', height: 44, side: 'flex-start' },
  { width: '62%', height: 84, side: 'flex-end' },
  { width: '34%', height: 44, side: 'flex-start' },
  { width: '54%', height: 64, side: 'flex-end' },
] as const;

export function ThreadSkeleton() {
  return (
    <Box
      aria-busy="true"
      sx={{
        flex: 1,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'flex-end',
        gap: 1.5,
        p: 2.5,
        bgcolor: 'tint.thread',
      }}
    >
      {SHAPES.map(({ width, height, side }) => (
        <Skeleton
          key={width}
          variant="rounded"
          width={width}
          height={height}
          sx={{ alignSelf: side, borderRadius: '14px' }}
        />
      ))}
    </Box>
  );
}
