import { Box, Button, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { errorText, useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { DialogButton, FieldFrame, Quiet } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { voicesQuery } from '../editor-requests.ts';
import { TextSetting } from '../sections/inputs.tsx';
import { PlayButton } from './PlayButton.tsx';
import { usePlayer } from './usePlayer.ts';
import { VoiceDialog } from './VoiceDialog.tsx';
import { voiceText } from './voice-text.ts';

/** Without access to the account, a voice can only be entered by its code. */
export function VoiceChoice() {
  if (useMe()?.system.hasVoice ?? true) return <VoicePicker />;
  return <TextSetting path="voice.voiceId" words="voices.byId" maxLength={100} isTrimmed />;
}

/** The chosen voice: it can be played, changed or removed. */
function VoicePicker() {
  const id = useId();
  const { draft, changePart, errorAt, isReadOnly } = useSettings();
  const { voiceId } = draft.voice;
  const choose = (chosen: string) => changePart('voice', { voiceId: chosen });
  return (
    <FieldFrame
      id={id}
      label={t('settings.voice.title')}
      help={t('voices.help')}
      error={errorAt('voice.voiceId')}
    >
      <Box role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-help`} sx={card}>
        <ChosenVoice voiceId={voiceId} />
        {!isReadOnly && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
            {voiceId && (
              <Button color="inherit" onClick={() => choose('')}>
                {t('voices.remove')}
              </Button>
            )}
            <DialogButton
              variant="outlined"
              dialog={(onClose) => (
                <VoiceDialog
                  chosenId={voiceId}
                  onChoose={(voice) => {
                    choose(voice.id);
                    onClose();
                  }}
                  onClose={onClose}
                />
              )}
            >
              {t(voiceId ? 'voices.change' : 'voices.choose')}
            </DialogButton>
          </Box>
        )}
      </Box>
    </FieldFrame>
  );
}

const card = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.25,
  bgcolor: 'background.paper',
} as const;

function ChosenVoice({ voiceId }: { voiceId: string }) {
  const player = usePlayer();
  const { data, error } = useQuery({ ...voicesQuery({ id: voiceId }), enabled: voiceId !== '' });
  const voice = data?.data.find(({ id }) => id === voiceId);
  if (voiceId === '') return <Words name={t('voices.none')} text={t('voices.noneHint')} />;
  if (error) return <Words name={voiceId} text={errorText(error)} />;
  if (!data) return <Skeleton width={200} height={44} />;
  if (!voice) {
    return <Words name={t('voices.unknown')} text={t('voices.unknownHint', { id: voiceId })} />;
  }
  const failed = player.failed && t('voices.playFailed');
  return (
    <>
      <PlayButton voice={voice} player={player} />
      <Words name={voice.name} text={failed || voiceText(voice)} />
    </>
  );
}

function Words({ name, text }: { name: string; text: string }) {
  return (
    <Box role="status" sx={{ flex: '1 1 200px', minWidth: 0 }}>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Box>
      <Quiet>{text}</Quiet>
    </Box>
  );
}
