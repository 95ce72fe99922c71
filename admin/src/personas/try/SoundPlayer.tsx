import { Box } from '@mui/material';
import type { Sound } from './try-lines.ts';

/** Plays the audio of a trial. */
export function SoundPlayer({ sound, label }: { sound: Sound; label: string }) {
  return (
    <Box
      component="audio"
      controls
      src={sound.url}
      aria-label={label}
      sx={{ display: 'block', width: 260, maxWidth: '100%', height: 44, mb: 0.5 }}
    />
  );
}
