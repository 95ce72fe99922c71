import StopIcon from '@mui/icons-material/Stop';
import ListenIcon from '@mui/icons-material/VolumeUpOutlined';
import { Alert, Button, FormHelperText } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { errorText, useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { Field } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { sayInVoice } from '../editor-requests.ts';
import { usePlayer } from './usePlayer.ts';

/** The most characters that the server speaks at once. */
const LONGEST = 300;

/** Speaks a sentence with the draft's voice and settings, before contacts hear them. */
export function SayThis() {
  const me = useMe();
  const player = usePlayer();
  const { draft } = useSettings();
  const [text, setText] = useState(t('voices.sayDefault'));
  const url = useObjectUrl();
  const say = useMutation({
    mutationFn: sayInVoice,
    onSuccess: (sound) => player.play('say', url.of(sound)),
  });
  const { voice, language } = draft;
  const why = useWhyNot();
  const isPlaying = player.playing === 'say';
  return (
    <div>
      <Field
        multiline
        minRows={2}
        label={t('voices.say')}
        help={t('voices.sayHelp')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={LONGEST}
        sx={{ lineHeight: 1.6, py: 1.5 }}
      />
      <Button
        variant="outlined"
        loading={say.isPending}
        loadingPosition="start"
        disabled={!me || why !== null || text.trim() === ''}
        startIcon={isPlaying ? <StopIcon /> : <ListenIcon />}
        onClick={() => (isPlaying ? player.stop() : say.mutate({ text, voice, language }))}
        sx={{ mt: 1 }}
      >
        {t(say.isPending ? 'voices.speaking' : isPlaying ? 'voices.stop' : 'voices.listen')}
      </Button>
      {why && <FormHelperText>{why}</FormHelperText>}
      {(say.error || player.failed) && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {say.error ? errorText(say.error) : t('voices.playFailed')}
        </Alert>
      )}
    </div>
  );
}

/** Why nothing can be played now; null when it can. */
function useWhyNot(): string | null {
  const me = useMe();
  const { draft, hasErrorIn } = useSettings();
  if (me && !me.system.hasVoice) return t('errors.no_speech_service');
  if (draft.voice.voiceId === '') return t('voices.sayNeedsVoice');
  return hasErrorIn('voice') ? t('voices.saySettingsInvalid') : null;
}

/** An object URL for a sound; the previous one is revoked when replaced. */
function useObjectUrl() {
  const last = useRef<string>(undefined);
  const drop = () => {
    if (last.current) URL.revokeObjectURL(last.current);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: given back once, at the end
  useEffect(() => drop, []);
  return {
    of(sound: Blob): string {
      drop();
      last.current = URL.createObjectURL(sound);
      return last.current;
    },
  };
}
