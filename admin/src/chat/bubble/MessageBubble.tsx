import type { Message } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { MessageContent } from '../content/MessageContent.tsx';
import { Bubble } from './Bubble.tsx';
import { FailedSend, hasTrouble } from './FailedSend.tsx';
import { NoteText } from './NoteText.tsx';
import { Ticks } from './Ticks.tsx';
import { TraceButton } from './TraceButton.tsx';

interface Props {
  message: Message;
  contactName: string;
  personaName: string;
  personaPicture?: string | null;
  isGrouped: boolean;
  isTurnEnd: boolean;
  isMarked?: boolean;
  link?: string;
  openTurnId?: string;
  onTrace?: (turnId: string) => void;
  onShowQuoted?: (messageId: string) => void;
}

function writerOf({ message, contactName, personaName }: Props): string {
  const names = {
    contact: contactName,
    persona: personaName,
    attendant: t('notices.someone'),
    system: t('logs.author.system'),
  };
  return message.authorName || names[message.author];
}

export function MessageBubble(props: Props) {
  const { message, personaName, isTurnEnd, openTurnId, onTrace } = props;
  const { turnId } = message;
  const canTrace = message.author === 'persona' && isTurnEnd && turnId && onTrace;
  const isNote = message.kind === 'note';
  const isSent = message.direction === 'outbound' && !isNote;
  return (
    <Bubble
      id={message.id}
      hand={isNote ? 'note' : message.author}
      name={writerOf(props)}
      version={message.personaVersion}
      picture={props.personaPicture}
      isGrouped={props.isGrouped}
      isMarked={props.isMarked}
      at={message.createdAt}
      link={props.link}
      status={isSent && <Ticks status={message.status} />}
      footer={
        <>
          {isSent && hasTrouble(message) && <FailedSend message={message} />}
          {canTrace && (
            <TraceButton isPressed={openTurnId === turnId} onClick={() => onTrace(turnId)} />
          )}
        </>
      }
    >
      {isNote ? (
        <NoteText text={message.body} mentions={message.mentions} />
      ) : (
        <MessageContent
          message={message}
          personaName={personaName}
          onShowQuoted={props.onShowQuoted}
        />
      )}
    </Bubble>
  );
}
