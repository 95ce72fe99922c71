import type { Message } from '@sosia/core/contract';
import { FailedSend } from '../conversations/FailedSend.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Attachments } from './Attachments.tsx';
import { Bubble } from './Bubble.tsx';
import { Place } from './Place.tsx';
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

/** Files, a place, words: whatever a message is made of. */
function MessageContent({ message }: { message: Message }) {
  const t = useWords();
  const { attachments, details, body, kind, direction } = message;
  const hasMore = attachments.length > 0 || details.location !== undefined;
  return (
    <>
      <Attachments attachments={attachments} hasTranscript={direction === 'inbound'} />
      {details.location && <Place place={details.location} />}
      {body || (!hasMore && <i>{t('chat.notText', { kind })}</i>)}
    </>
  );
}

export function MessageBubble(props: Props) {
  const { message, personaName, isGrouped, isTurnEnd, openTurnId, onTrace } = props;
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
          {hasFailed && <FailedSend message={message} />}
          {canTrace && (
            <TraceButton isPressed={openTurnId === turnId} onClick={() => onTrace(turnId)} />
          )}
        </>
      }
    >
      <MessageContent message={message} />
    </Bubble>
  );
}
