import { Box, LinearProgress } from '@mui/material';

interface Props {
  /** What is being done. */
  text: string;
  /** From 0 to 1; undefined while unknown. */
  share?: number;
  /** Nothing has started yet: only the text is shown. */
  isWaiting?: boolean;
  color?: string;
}

/** Progress, as a text and a bar. */
export function ProgressLine({ text, share, isWaiting, color = 'text.secondary' }: Props) {
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Box role="status" sx={{ fontSize: 14, color, mb: 0.5 }}>
        {text}
      </Box>
      {!isWaiting && (
        <LinearProgress
          aria-label={text}
          variant={share === undefined ? 'indeterminate' : 'determinate'}
          value={share === undefined ? undefined : share * 100}
          sx={{ borderRadius: 2, height: 6, bgcolor: 'tint.thread' }}
        />
      )}
    </Box>
  );
}
