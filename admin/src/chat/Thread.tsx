import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import type { Conversation } from '@sosia/core/contract';
import { type ReactNode, useMemo } from 'react';
import { useTyping } from '../api/typing.ts';
import { usePersonaPicture } from '../api/usePersonaPicture.ts';
import { useWords } from '../i18n/useWords.ts';
import { FailedState } from '../ui/FailedState.tsx';
import { Bubble, bubbleId } from './Bubble.tsx';
import { ChatScroll } from './ChatScroll.tsx';
import { MessageBubble } from './MessageBubble.tsx';
import { DayLine, EventLine } from './ThreadLines.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { Ticks } from './Ticks.tsx';
import { TypingBubble } from './TypingBubble.tsx';
import { threadItems } from './thread-items.ts';
import { useEvents, useMessages } from './useThread.ts';

interface Props {
  conversation: Conversation;
  openTurnId?: string;
  onTrace?: (turnId: string) => void;
  /** Texts on their way to the server, as the hand that wrote them. */
  unsent?: { id: string; text: string }[];
  unsentHand?: 'contact' | 'attendant';
  empty?: ReactNode;
}

/** A conversation's messages, live: who wrote what, when, and how its state changed. */
export function Thread({ conversation, openTurnId, onTrace, unsent = [], ...rest }: Props) {
  const t = useWords();
  const { messages, query } = useMessages(conversation.id);
  const events = useEvents(conversation.id);
  const loaded = useMemo(() => new Set(messages.map(({ id }) => id)), [messages]);
  const items = useMemo(() => threadItems(messages, events), [messages, events]);
  const isTyping = useTyping(conversation.id) || conversation.isAnswering;
  const picture = usePersonaPicture(conversation.persona?.id);
  const personaName = conversation.persona?.name ?? t('conversations.persona');
  if (query.isPending) return <ThreadSkeleton />;
  if (query.isError && messages.length === 0) {
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const canLoadOlder = query.hasNextPage && !query.isFetchingNextPage;
  return (
    <ChatScroll
      label={t('conversations.thread')}
      oldest={messages[0]?.id ?? ''}
      newest={unsent.at(-1)?.id ?? messages.at(-1)?.id ?? ''}
      onReachTop={canLoadOlder ? () => void query.fetchNextPage() : undefined}
    >
      {query.isFetchingNextPage && <OlderOnTheWay />}
      {items.length === 0 && unsent.length === 0 && rest.empty}
      {items.map((item) => {
        if (item.kind === 'day') return <DayLine key={item.key} date={item.date} />;
        if (item.kind === 'event') return <EventLine key={item.key} event={item.event} />;
        return (
          <MessageBubble
            key={item.key}
            message={item.message}
            personaName={personaName}
            personaPicture={picture}
            isGrouped={item.isGrouped}
            isTurnEnd={item.isTurnEnd}
            openTurnId={openTurnId}
            onTrace={onTrace}
            onShowQuoted={
              loaded.has(item.message.quoted?.messageId ?? '') ? showMessage : undefined
            }
          />
        );
      })}
      {unsent.map(({ id, text }) => (
        <Bubble
          key={id}
          hand={rest.unsentHand ?? 'attendant'}
          name=""
          isGrouped
          at={new Date().toISOString()}
          status={<Ticks status="pending" />}
        >
          {text}
        </Bubble>
      ))}
      {isTyping && <TypingBubble name={personaName} picture={picture} />}
    </ChatScroll>
  );
}

function showMessage(id: string): void {
  document.getElementById(bubbleId(id))?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function OlderOnTheWay() {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', p: 1 }}>
      <CircularProgress size={20} aria-label={t('conversations.loadingOlder')} />
    </Box>
  );
}
