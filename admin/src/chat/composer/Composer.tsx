import SendIcon from '@mui/icons-material/Send';
import { Box, InputBase, Typography } from '@mui/material';
import type { ClipboardEvent, KeyboardEvent, ReactNode, Ref, SyntheticEvent } from 'react';
import { t } from '../../i18n/words.ts';
import { RoundButton } from './RoundButton.tsx';

export interface ComposerProps {
  label: string;
  placeholder: string;
  sendLabel: string;
  text: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
  isDisabled?: boolean;
  /** There is something to send besides text: a file. */
  isReady?: boolean;
  tone?: 'persona' | 'attendant' | 'contact' | 'note';
  maxLength?: number;
  /** The field itself. */
  field?: Ref<HTMLTextAreaElement>;
  /** Receives keys before the field does; calls preventDefault on those it handles. */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste?: (event: ClipboardEvent) => void;
  /** Reports the caret's position. */
  onCaret?: (caret: number) => void;
  /** The open list of completions and its active option. */
  completion?: { listId: string; activeId?: string };
  /** Before the field: the other things that can be sent. */
  tools?: ReactNode;
  /** Takes the send button's place while the field is empty: the microphone. */
  voice?: ReactNode;
  children?: ReactNode;
}

const MAX_LENGTH = 4000;

/** Amber marks what a team member writes, as opposed to the persona. */
const isAmber = (tone: ComposerProps['tone']) => tone === 'attendant' || tone === 'note';

/** Enter sends where there is a keyboard; on a phone it inserts a line break, as in WhatsApp. */
function isSendKey(event: KeyboardEvent): boolean {
  const isPhone = window.matchMedia('(pointer: coarse)').matches;
  const isComposing = event.nativeEvent.isComposing;
  return event.key === 'Enter' && !event.shiftKey && !isComposing && !isPhone;
}

export function Composer(props: ComposerProps) {
  const { text, onSend, isDisabled, tone } = props;
  const isReady = props.isReady ?? false;
  const excess = text.trim().length - (props.maxLength ?? MAX_LENGTH);
  const canSend = (text.trim() !== '' || isReady) && !isDisabled && excess <= 0;
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
        <Field {...props} onEnter={send} />
        {props.voice && text === '' && !isReady ? (
          props.voice
        ) : (
          <RoundButton
            label={props.sendLabel}
            tone={isAmber(tone) ? 'warning' : 'primary'}
            disabled={!canSend}
            onClick={send}
          >
            <SendIcon fontSize="small" />
          </RoundButton>
        )}
      </Box>
      {excess > 0 && <TooLong excess={excess} />}
    </Box>
  );
}

/** Shown instead of a length limit on the field, which would silently cut off a pasted text. */
function TooLong({ excess }: { excess: number }) {
  return (
    <Typography
      role="status"
      variant="caption"
      component="p"
      sx={{ maxWidth: 820, mx: 'auto', mt: 0.5, color: 'error.main' }}
    >
      {t('chat.tooLong', { smart_count: excess })}
    </Typography>
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

function Field(props: ComposerProps & { onEnter: () => void }) {
  const { tone, completion, onCaret } = props;
  const tellCaret = ({ target }: SyntheticEvent) =>
    onCaret?.((target as HTMLTextAreaElement).selectionStart);
  return (
    <InputBase
      multiline
      maxRows={7}
      inputRef={props.field}
      value={props.text}
      placeholder={props.placeholder}
      disabled={props.isDisabled}
      onChange={(event) => {
        props.onText(event.target.value);
        onCaret?.(event.target.selectionStart ?? 0);
      }}
      onSelect={tellCaret}
      onPaste={props.onPaste}
      onKeyDown={(event) => {
        props.onKeyDown?.(event as KeyboardEvent<HTMLTextAreaElement>);
        if (event.defaultPrevented || !isSendKey(event)) return;
        event.preventDefault();
        props.onEnter();
      }}
      slotProps={{
        input: {
          'aria-label': props.label,
          ...(completion && {
            'aria-autocomplete': 'list',
            'aria-controls': completion.listId,
            'aria-activedescendant': completion.activeId,
          }),
        },
      }}
      sx={{
        flex: 1,
        minWidth: 0,
        minHeight: 44,
        px: 1.75,
        py: 1.125,
        borderRadius: '22px',
        border: 1,
        borderStyle: tone === 'note' ? 'dashed' : 'solid',
        borderColor: tone === 'note' ? 'warning.main' : 'divider',
        bgcolor: 'background.default',
        '&.Mui-focused': { borderColor: isAmber(tone) ? 'warning.main' : 'primary.main' },
      }}
    />
  );
}
