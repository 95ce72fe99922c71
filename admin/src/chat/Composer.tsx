import SendIcon from '@mui/icons-material/Send';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import type { KeyboardEvent, ReactNode } from 'react';

interface Props {
  label: string;
  placeholder: string;
  sendLabel: string;
  text: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
  isDisabled?: boolean;
  tone?: 'persona' | 'attendant' | 'contact';
  /** Before the field: what else can be sent. */
  tools?: ReactNode;
  /** In the send button's place as long as nothing is written: the microphone. */
  voice?: ReactNode;
  children?: ReactNode;
}

const MAX_LENGTH = 4000;

/** Enter sends where there is a keyboard; on a phone it breaks the line, as in WhatsApp. */
function isSendKey(event: KeyboardEvent): boolean {
  const isPhone = window.matchMedia('(pointer: coarse)').matches;
  const isComposing = event.nativeEvent.isComposing;
  return event.key === 'Enter' && !event.shiftKey && !isComposing && !isPhone;
}

export function Composer(props: Props) {
  const { label, placeholder, sendLabel, text, onText, onSend, isDisabled, tone } = props;
  const canSend = text.trim() !== '' && !isDisabled;
  const send = () => canSend && onSend(text.trim());
  return (
    <Box
      sx={{
        px: { xs: 1, sm: 2 },
        pt: 1,
        pb: 'calc(8px + env(safe-area-inset-bottom))',
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {props.children}
      <Box sx={composerRow}>
        {props.tools}
        <InputBase
          multiline
          maxRows={7}
          value={text}
          placeholder={placeholder}
          disabled={isDisabled}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            send();
          }}
          slotProps={{ input: { 'aria-label': label, maxLength: MAX_LENGTH } }}
          sx={{
            flex: 1,
            minHeight: 44,
            px: 1.75,
            py: 1.125,
            borderRadius: '22px',
            border: 1,
            borderColor: 'divider',
            bgcolor: 'background.default',
            '&.Mui-focused': {
              borderColor: tone === 'attendant' ? 'warning.main' : 'primary.main',
            },
          }}
        />
        {props.voice && text === '' ? (
          props.voice
        ) : (
          <SendButton label={sendLabel} isDisabled={!canSend} onClick={send} tone={tone} />
        )}
      </Box>
    </Box>
  );
}

const composerRow = {
  position: 'relative',
  display: 'flex',
  alignItems: 'flex-end',
  gap: 1,
  maxWidth: 820,
  mx: 'auto',
} as const;

interface SendProps extends Pick<Props, 'tone' | 'isDisabled'> {
  label: string;
  onClick: () => void;
}

function SendButton({ label, tone, isDisabled, onClick }: SendProps) {
  return (
    <IconButton
      aria-label={label}
      disabled={isDisabled}
      onClick={onClick}
      sx={(theme) => {
        const color = theme.palette[tone === 'attendant' ? 'warning' : 'primary'];
        return {
          bgcolor: color.main,
          color: color.contrastText,
          '&:hover': { bgcolor: color.dark },
          '&.Mui-disabled': { bgcolor: 'tint.quiet', color: 'text.disabled' },
        };
      }}
    >
      <SendIcon fontSize="small" />
    </IconButton>
  );
}
