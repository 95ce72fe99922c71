import Box from '@mui/material/Box';
import type { Message } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { Bubble } from './Bubble.tsx';
import { Ticks } from './Ticks.tsx';
import { TraceButton } from './TraceButton.tsx';

interface Props {
  message: Message;
  personaName: string;
  isGrouped: boolean;
  isTurnEnd: boolean;
  openTurnId?: string;
  onTrace?: (turnId: string) => void;
}

export function MessageBubble(props: Props) {
  const { message, personaName, isGrouped, isTurnEnd, openTurnId, onTrace } = props;
  const t = useWords();
  const { turnId } = message;
  const hasFailed = message.status === 'failed' || message.status === 'undelivered';
  const canTrace = message.author === 'persona' && isTurnEnd && turnId && onTrace;
  return (
    <Bubble
      hand={message.author}
      name={message.authorName ?? (message.author === 'persona' ? personaName : '')}
      isGrouped={isGrouped}
      at={message.createdAt}
      status={message.direction === 'outbound' && <Ticks status={message.status} />}
      footer={
        <>
          {hasFailed && (
            <Box sx={{ px: 1, py: 0.5, fontSize: 13, color: 'error.main' }}>
              {t('chat.failure', { reason: message.errorMessage ?? t('chat.failureUnknown') })}
            </Box>
          )}
          {canTrace && (
            <TraceButton isPressed={openTurnId === turnId} onClick={() => onTrace(turnId)} />
          )}
        </>
      }
    >
      {message.body || <i>{t('chat.notText', { kind: message.kind })}</i>}
    </Bubble>
  );
}
