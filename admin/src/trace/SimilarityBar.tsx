import { Box } from '@mui/material';

interface Props {
  similarity: number;
  threshold: number;
}

const percent = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;

/** A score against its threshold; the sentence below it says the same. */
export function SimilarityBar({ similarity, threshold }: Props) {
  const isEnough = similarity >= threshold;
  return (
    <Box
      aria-hidden="true"
      sx={{ position: 'relative', height: 6, borderRadius: 3, bgcolor: 'tint.thread' }}
    >
      <Box
        sx={{
          width: percent(similarity),
          height: '100%',
          borderRadius: 3,
          bgcolor: isEnough ? 'primary.main' : 'text.disabled',
        }}
      />
      <Box
        sx={{
          position: 'absolute',
          left: percent(threshold),
          top: -3,
          width: 2,
          height: 12,
          borderRadius: 1,
          bgcolor: 'text.primary',
        }}
      />
    </Box>
  );
}
