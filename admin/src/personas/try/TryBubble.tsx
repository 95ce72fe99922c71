import { Box, Button, ButtonBase, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Bubble, mediaError, TraceButton } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { Field } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { SoundPlayer } from './SoundPlayer.tsx';
import type { TryLine } from './try-lines.ts';

interface Props {
  line: TryLine;
  name: string;
  openId?: string;
  onTrace: (id: string) => void;
  onResend?: (line: TryLine, text: string) => void;
}

/** One bubble of the trial, with its actions below. */
export function TryBubble({ line, name, openId, onTrace, onResend }: Props) {
  const { picture } = useSettings().draft.identity;
  const [isEditing, setEditing] = useState(false);
  if (isEditing && onResend) {
    const finish = (text: string | null) => {
      setEditing(false);
      if (text !== null) onResend(line, text);
    };
    return <EditLine text={line.text} onFinish={finish} />;
  }
  const why = line.trace && (
    <TraceButton isPressed={openId === line.id} onClick={() => onTrace(line.id)} />
  );
  if (line.isAside) return <Aside text={line.text}>{why}</Aside>;
  const canEdit = line.role === 'contact' && onResend;
  return (
    <Bubble
      hand={line.role}
      name={name}
      picture={picture}
      at={line.at}
      footer={
        <>
          {why}
          {canEdit && (
            <EditButton line={line} onEdit={() => setEditing(true)} onResend={onResend} />
          )}
        </>
      }
    >
      <TryContent line={line} />
    </Bubble>
  );
}

/** Small and centred, like the events in a thread. */
function Aside({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 2, mx: 'auto', maxWidth: 320, textAlign: 'center' }}>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}

function TryContent({ line }: { line: TryLine }) {
  const { role, sound, text, fileName, transcript, errorCode } = line;
  const isFile = line.message?.file && !sound;
  const label = t(role === 'contact' ? 'tryIt.voiceNote' : 'tryIt.spokenAnswer');
  return (
    <>
      {sound && <SoundPlayer sound={sound} label={label} />}
      {isFile && <i>{fileName || t('parts.kind.document')}</i>}
      {transcript}
      {!transcript && errorCode && sound && <i>{mediaError(errorCode)}</i>}
      {text}
    </>
  );
}

interface EditProps extends Required<Pick<Props, 'line' | 'onResend'>> {
  onEdit: () => void;
}

function EditButton({ line, onEdit, onResend }: EditProps) {
  const isText = !line.message?.file;
  return (
    <ButtonBase
      onClick={isText ? onEdit : () => onResend(line, line.text)}
      sx={{
        minHeight: 32,
        px: 1,
        borderRadius: 1,
        fontSize: 13,
        fontWeight: 560,
        color: 'text.secondary',
        '&:hover': { color: 'primary.main', textDecoration: 'underline' },
        '@media (pointer: coarse)': { minHeight: 44 },
      }}
    >
      {t(isText ? 'tryIt.edit' : 'tryIt.resend')}
    </ButtonBase>
  );
}

function EditLine({ text, onFinish }: { text: string; onFinish: (text: string | null) => void }) {
  const [value, setValue] = useState(text);
  return (
    <Box sx={{ my: 1.5, p: 1.5, borderRadius: 1, bgcolor: 'background.paper' }}>
      <Field
        autoFocus
        multiline
        label={t('tryIt.editLabel')}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        maxLength={4000}
      />
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', my: 0.75 }}>
        {t('tryIt.editHint')}
      </Typography>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={() => onFinish(null)}>
          {t('actions.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={value.trim() === ''}
          onClick={() => onFinish(value.trim())}
        >
          {t('tryIt.resend')}
        </Button>
      </Box>
    </Box>
  );
}
