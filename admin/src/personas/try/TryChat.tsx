import CompareIcon from '@mui/icons-material/CompareOutlined';
import RestartIcon from '@mui/icons-material/RestartAlt';
import { Box, Typography } from '@mui/material';
import { ChatScroll, ContactComposer, Suggestions, TypingBubble } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { TraceFrame } from '../../trace/TracePanel.tsx';
import { TraceView } from '../../trace/TraceView.tsx';
import { CloseButton, CompactSelect, IconAction, Quiet } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { ContactChoice } from './ContactChoice.tsx';
import { TryBubble } from './TryBubble.tsx';
import { TryNotices } from './TryNotices.tsx';
import type { Trial } from './useTrial.ts';

interface Props {
  trial: Trial;
  name: string;
  /** Whether the trace fits on the left of the chat; otherwise it covers the chat. */
  hasRoomBeside: boolean;
  onCompare: () => void;
  onClose?: () => void;
}

/** Talks to the draft or to a version, as a contact would; an answer's trace opens beside it. */
export function TryChat({ trial, name, hasRoomBeside, onCompare, onClose }: Props) {
  const { chat, target, contact, trace } = trial;
  return (
    <Box
      component="section"
      aria-label={t('tryChat.title')}
      sx={{ position: 'relative', height: '100%', display: 'flex', flexDirection: 'column' }}
    >
      <ChatHeader trial={trial} onCompare={onCompare} onClose={onClose} />
      <Lines trial={trial} name={name} />
      <ContactComposer
        placeholder={t('tryChat.placeholder')}
        sendLabel={t('tryChat.send')}
        isDisabled={chat.isHandedOff}
        onSend={chat.send}
        onVoice={(recording) => void chat.sendVoice(recording)}
        onFile={(file) => void chat.sendFile(file)}
      >
        <TryNotices chat={chat} contact={contact} target={target} />
        {chat.lines.length === 0 && <Suggestions onPick={chat.send} />}
      </ContactComposer>
      {trace && (
        <Box sx={hasRoomBeside ? beside : over}>
          <TraceFrame onClose={trial.closeTrace}>
            <TraceView trace={trace} />
          </TraceFrame>
        </Box>
      )}
    </Box>
  );
}

const over = {
  position: 'absolute',
  inset: 0,
  zIndex: 2,
  bgcolor: 'background.default',
} as const;

const beside = {
  ...over,
  left: 'auto',
  right: '100%',
  width: 420,
  borderLeft: 1,
  borderRight: 1,
  borderColor: 'divider',
} as const;

function ChatHeader({ trial, onCompare, onClose }: Pick<Props, 'trial' | 'onCompare' | 'onClose'>) {
  const { chat, target, targets, contact } = trial;
  return (
    <Box sx={{ pl: 2.5, pr: 1, pb: 1.25, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 56 }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {t('tryChat.title')}
        </Typography>
        {chat.lines.length > 0 && (
          <IconAction label={t('tryChat.clear')} onClick={chat.clear}>
            <RestartIcon />
          </IconAction>
        )}
        <IconAction label={t('tryIt.compare')} onClick={onCompare}>
          <CompareIcon />
        </IconAction>
        {onClose && <CloseButton onClick={onClose} />}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, pr: 1.5 }}>
        <CompactSelect
          label={t('fields.whoAnswers')}
          value={target.id}
          options={targets}
          onChange={trial.chooseTarget}
          width="50%"
        />
        <ContactChoice value={contact} onChange={trial.chooseContact} />
      </Box>
    </Box>
  );
}

function Lines({ trial, name }: Pick<Props, 'trial' | 'name'>) {
  const { lines, isAnswering, resend } = trial.chat;
  const { draft } = useSettings();
  return (
    <ChatScroll label={t('tryChat.title')} keys={lines.map(({ id }) => id)}>
      {lines.length === 0 && (
        <Quiet sx={{ m: 'auto', p: 3, maxWidth: 280, textAlign: 'center' }}>
          {t('tryChat.hint', { name })}
        </Quiet>
      )}
      {lines.map((line) => (
        <TryBubble
          key={line.id}
          line={line}
          name={name}
          openId={trial.openId}
          onTrace={trial.toggleTrace}
          onResend={resend}
        />
      ))}
      {isAnswering && <TypingBubble name={name} picture={draft.identity.picture} />}
    </ChatScroll>
  );
}
