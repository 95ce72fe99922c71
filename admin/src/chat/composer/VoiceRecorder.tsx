import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import MicIcon from '@mui/icons-material/MicNoneOutlined';
import SendIcon from '@mui/icons-material/Send';
import { Alert, Box, Button, IconButton, keyframes, Popover } from '@mui/material';
import { useRef } from 'react';
import { t } from '../../i18n/words.ts';
import { pickFile } from './pick-file.ts';
import { RoundButton } from './RoundButton.tsx';
import { type Recording, useRecorder } from './useRecorder.ts';

interface Props {
  onVoice: (recording: Recording) => void;
  isDisabled?: boolean;
}

/**
 * The microphone beside a composer. Records a voice message over its row; where recording is not
 * possible, it asks for a file instead.
 */
export function VoiceRecorder({ onVoice, isDisabled }: Props) {
  const recorder = useRecorder(onVoice);
  const { state } = recorder;
  const button = useRef<HTMLButtonElement>(null);
  const giveFile = (blob: File) => {
    recorder.forget();
    onVoice({ blob, durationMs: 0 });
  };
  return (
    <>
      <RoundButton
        ref={button}
        label={t('recorder.start')}
        disabled={isDisabled}
        onClick={() => void recorder.start()}
      >
        <MicIcon fontSize="small" />
      </RoundButton>
      {state === 'recording' && (
        <RecordingRow
          recorder={recorder}
          onCancel={() => {
            recorder.cancel();
            button.current?.focus();
          }}
        />
      )}
      <Popover
        open={state === 'denied' || state === 'unsupported'}
        anchorEl={button.current}
        onClose={recorder.forget}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      >
        <Alert severity="info" icon={false} sx={{ maxWidth: 340 }}>
          {t(state === 'unsupported' ? 'recorder.unsupported' : 'recorder.denied')}
          <Button
            variant="outlined"
            size="small"
            onClick={() => pickFile('audio/*', giveFile)}
            sx={{ display: 'flex', mt: 1 }}
          >
            {t('actions.chooseFile')}
          </Button>
        </Alert>
      </Popover>
    </>
  );
}

const pulse = keyframes`
  0%, 100% { opacity: 1; }
  50% { opacity: 0.35; }
`;

interface RowProps {
  recorder: ReturnType<typeof useRecorder>;
  onCancel: () => void;
}

/** Enter sends and Escape discards; all other keys are ignored while recording. */
function RecordingRow({ recorder, onCancel }: RowProps) {
  const time = clock(recorder.elapsedMs);
  return (
    <Box
      role="group"
      data-holds-keys
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      aria-label={t('recorder.recording', { time })}
      sx={{
        position: 'absolute',
        inset: 0,
        zIndex: 1,
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        pl: 1.5,
        borderRadius: '22px',
        bgcolor: 'background.paper',
      }}
    >
      <Box
        aria-hidden="true"
        sx={{
          width: 10,
          height: 10,
          borderRadius: '50%',
          bgcolor: 'error.main',
          animation: `${pulse} 1.4s infinite`,
          '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
        }}
      />
      <Box sx={{ flex: 1, fontVariantNumeric: 'tabular-nums' }}>
        {t('recorder.recording', { time })}
      </Box>
      <IconButton aria-label={t('recorder.cancel')} onClick={onCancel}>
        <DeleteIcon fontSize="small" />
      </IconButton>
      <RoundButton autoFocus label={t('recorder.send')} onClick={recorder.finish}>
        <SendIcon fontSize="small" />
      </RoundButton>
    </Box>
  );
}

/** Formats a time as minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
