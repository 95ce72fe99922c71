import type { Message } from '@sosia/core/contract';
import { FailedSend, hasTrouble } from '../conversations/FailedSend.tsx';
import { Bubble } from './Bubble.tsx';
import { MessageContent } from './MessageContent.tsx';
import { Ticks } from './Ticks.tsx';
import { TraceButton } from './TraceButton.tsx';

interface Props {
  message: Message;
  personaName: string;
  personaPicture?: string | null;
  isGrouped: boolean;
  isTurnEnd: boolean;
  openTurnId?: string;
  onTrace?: (turnId: string) => void;
  onShowQuoted?: (messageId: string) => void;
}

export function MessageBubble(props: Props) {
  const { message, personaName, isGrouped, isTurnEnd, openTurnId, onTrace } = props;
  const { turnId } = message;
  const canTrace = message.author === 'persona' && isTurnEnd && turnId && onTrace;
  return (
    <Bubble
      id={message.id}
      hand={message.author}
      name={message.authorName ?? (message.author === 'persona' ? personaName : '')}
      picture={props.personaPicture}
      isGrouped={isGrouped}
      at={message.createdAt}
      status={message.direction === 'outbound' && <Ticks status={message.status} />}
      footer={
        <>
          {hasTrouble(message) && <FailedSend message={message} />}
          {canTrace && (
            <TraceButton isPressed={openTurnId === turnId} onClick={() => onTrace(turnId)} />
          )}
        </>
      }
    >
      <MessageContent
        message={message}
        personaName={personaName}
        onShowQuoted={props.onShowQuoted}
      />
    </Bubble>
  );
}
