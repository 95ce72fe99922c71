import CloseIcon from '@mui/icons-material/Close';
import RestartIcon from '@mui/icons-material/RestartAlt';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Bubble } from '../chat/Bubble.tsx';
import { ChatScroll } from '../chat/ChatScroll.tsx';
import { Composer } from '../chat/Composer.tsx';
import { TraceButton } from '../chat/TraceButton.tsx';
import { TypingBubble } from '../chat/TypingBubble.tsx';
import { useWords } from '../i18n/useWords.ts';
import { TraceFrame } from '../trace/TracePanel.tsx';
import { TraceView } from '../trace/TraceView.tsx';
import type { TryChatState } from './useTryChat.ts';

interface Props {
  chat: TryChatState;
  name: string;
  onClose?: () => void;
}

/** Talks to the draft as a contact would; why it answered so opens below. */
export function TryChat({ chat, name, onClose }: Props) {
  const t = useWords();
  const closeTrace = () => chat.setOpenId(undefined);
  return (
    <Box
      component="section"
      aria-label={t('tryChat.title')}
      sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}
    >
      <ChatHeader chat={chat} onClose={onClose} />
      <Lines chat={chat} name={name} />
      {chat.open && (
        <Box sx={{ flex: '0 0 58%', minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
          <TraceFrame onClose={closeTrace}>
            <TraceView trace={chat.open} />
          </TraceFrame>
        </Box>
      )}
      {chat.problem && <Alert severity="error">{chat.problem}</Alert>}
      <Composer
        tone="contact"
        label={t('tryChat.placeholder')}
        placeholder={t('tryChat.placeholder')}
        sendLabel={t('tryChat.send')}
        text={chat.text}
        onText={chat.setText}
        onSend={(text) => void chat.send(text)}
        isDisabled={chat.isAnswering}
      >
        {chat.lines.length === 0 && <FirstLines chat={chat} />}
      </Composer>
    </Box>
  );
}

function ChatHeader({ chat, onClose }: Pick<Props, 'chat' | 'onClose'>) {
  const t = useWords();
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        minHeight: 56,
        pl: 2.5,
        pr: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
        {t('tryChat.title')}
      </Typography>
      {chat.lines.length > 0 && (
        <Tooltip title={t('tryChat.clear')}>
          <IconButton aria-label={t('tryChat.clear')} onClick={chat.clear}>
            <RestartIcon />
          </IconButton>
        </Tooltip>
      )}
      {onClose && (
        <IconButton aria-label={t('actions.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      )}
    </Box>
  );
}

function Lines({ chat, name }: Pick<Props, 'chat' | 'name'>) {
  const t = useWords();
  const { lines, openId, setOpenId, isAnswering } = chat;
  return (
    <ChatScroll
      label={t('tryChat.title')}
      oldest={lines[0]?.id ?? ''}
      newest={lines.at(-1)?.id ?? ''}
    >
      {lines.length === 0 && (
        <Typography
          variant="body2"
          sx={{ m: 'auto', p: 3, maxWidth: 280, textAlign: 'center', color: 'text.secondary' }}
        >
          {t('tryChat.hint', { name })}
        </Typography>
      )}
      {lines.map(({ id, role, text, at, trace }) => (
        <Bubble
          key={id}
          hand={role}
          name={name}
          at={at}
          footer={
            trace && (
              <TraceButton
                isPressed={openId === id}
                onClick={() => setOpenId(openId === id ? undefined : id)}
              />
            )
          }
        >
          {text}
        </Bubble>
      ))}
      {isAnswering && <TypingBubble name={name} />}
    </ChatScroll>
  );
}

const FIRST = ['tryChat.suggestion1', 'tryChat.suggestion2', 'tryChat.suggestion3'] as const;

function FirstLines({ chat }: { chat: TryChatState }) {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1 }}>
      {FIRST.map((key) => (
        <Button
          key={key}
          size="small"
          variant="outlined"
          onClick={() => void chat.send(t(key))}
          sx={{ borderRadius: 5 }}
        >
          {t(key)}
        </Button>
      ))}
    </Box>
  );
}
