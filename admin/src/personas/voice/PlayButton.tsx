import PlayIcon from '@mui/icons-material/PlayArrow';
import StopIcon from '@mui/icons-material/Stop';
import { IconButton } from '@mui/material';
import type { Voice } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { previewUrl } from '../editor-requests.ts';
import type { Player } from './usePlayer.ts';

/** Plays a voice's own sample. */
export function PlayButton({ voice, player }: { voice: Voice; player: Player }) {
  const isPlaying = player.playing === voice.id;
  if (!voice.hasPreview) return null;
  return (
    <IconButton
      aria-label={isPlaying ? t('voices.stop') : t('voices.play', { name: voice.name })}
      onClick={() => (isPlaying ? player.stop() : player.play(voice.id, previewUrl(voice.id)))}
      color="primary"
    >
      {isPlaying ? <StopIcon /> : <PlayIcon />}
    </IconButton>
  );
}
