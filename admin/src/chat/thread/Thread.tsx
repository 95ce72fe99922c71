import type { Conversation } from '@sosia/core/contract';
import { type ReactNode, useMemo, useRef } from 'react';
import { usePersonaPicture, useTyping } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { FailedState } from '../../ui/index.ts';
import { Bubble } from '../bubble/Bubble.tsx';
import { MessageBubble } from '../bubble/MessageBubble.tsx';
import { Ticks } from '../bubble/Ticks.tsx';
import { TypingBubble } from '../bubble/TypingBubble.tsx';
import { nameOfContact } from '../contact-name.ts';
import { ChatScroll, type ChatScrollHandle } from './ChatScroll.tsx';
import { MoreOnTheWay } from './MoreOnTheWay.tsx';
import { DayLine, EventLine } from './ThreadLines.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { threadItems } from './thread-items.ts';
import { useShowMessage } from './useShowMessage.ts';
import { useEvents, useMessages } from './useThread.ts';

interface Props {
  conversation: Conversation;
  openTurnId?: string;
  onTrace?: (turnId: string) => void;
  /** Texts on their way to the server, shown with `unsentHand` as their author. */
  unsent?: { id: string; text: string }[];
  unsentHand?: 'contact' | 'attendant' | 'note';
  /** The message that a link leads to. */
  messageId?: string;
  /** The address of a message. */
  linkTo?: (messageId: string) => string;
  /** Returns to the newest messages after a link led elsewhere. */
  onToEnd?: () => void;
  empty?: ReactNode;
}

/** A conversation's messages, live: who wrote what and when, and how its state changed. */
export function Thread({ conversation, openTurnId, onTrace, unsent = [], ...rest }: Props) {
  const { messageId, linkTo } = rest;
  const { messages, query } = useMessages(conversation.id, messageId);
  const events = useEvents(conversation.id);
  const scroll = useRef<ChatScrollHandle>(null);
  const items = useMemo(() => threadItems(messages, events), [messages, events]);
  const { show, loaded } = useShowMessage(messages, scroll, messageId);
  const isTyping = useTyping(conversation.id) || conversation.isAnswering;
  const picture = usePersonaPicture(conversation.persona?.id);
  const personaName = conversation.persona?.name ?? t('fields.persona');
  const contactName = nameOfContact(conversation.contact);
  if (query.isPending) return <ThreadSkeleton />;
  if (query.isError && messages.length === 0) {
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const isEndLoaded = !query.hasPreviousPage;
  return (
    <ChatScroll
      ref={scroll}
      label={t('conversations.thread')}
      keys={[...messages, ...unsent].map(({ id }) => id)}
      ownKey={unsent.at(-1)?.id}
      isEndLoaded={isEndLoaded}
      onReachTop={query.hasNextPage ? () => void query.fetchNextPage(WAITING) : undefined}
      onReachEnd={isEndLoaded ? undefined : () => void query.fetchPreviousPage(WAITING)}
      onToEnd={isEndLoaded ? undefined : rest.onToEnd}
    >
      {query.isFetchingNextPage && <MoreOnTheWay label={t('conversations.loadingOlder')} />}
      {items.length === 0 && unsent.length === 0 && rest.empty}
      {items.map((item) => {
        if (item.kind === 'day') return <DayLine key={item.key} date={item.date} />;
        if (item.kind === 'event') return <EventLine key={item.key} event={item.event} />;
        const { message } = item;
        return (
          <MessageBubble
            key={item.key}
            message={message}
            contactName={contactName}
            personaName={personaName}
            personaPicture={picture}
            isGrouped={item.isGrouped}
            isTurnEnd={item.isTurnEnd}
            isMarked={message.id === messageId}
            link={linkTo?.(message.id)}
            openTurnId={openTurnId}
            onTrace={onTrace}
            onShowQuoted={loaded.has(message.quoted?.messageId ?? '') ? show : undefined}
          />
        );
      })}
      {unsent.map(({ id, text }) => (
        <Bubble
          key={id}
          id={id}
          hand={rest.unsentHand ?? 'attendant'}
          name=""
          isGrouped
          at={new Date().toISOString()}
          status={<Ticks status="pending" />}
        >
          {text}
        </Bubble>
      ))}
      {query.isFetchingPreviousPage && <MoreOnTheWay label={t('conversations.loadingNewer')} />}
      {isTyping && isEndLoaded && <TypingBubble name={personaName} picture={picture} />}
    </ChatScroll>
  );
}

/** One request at a time: a pending request is awaited, not repeated. */
const WAITING = { cancelRefetch: false } as const;
