import type { ConversationEvent, Message } from '@sosia/core/contract';

/** One line of a thread. */
export type ThreadItem =
  | { kind: 'day'; key: string; date: Date }
  | { kind: 'event'; key: string; event: ConversationEvent }
  | { kind: 'message'; key: string; message: Message; isTurnEnd: boolean; isGrouped: boolean };

/** Bubbles of one author closer in time than this are grouped. */
const GROUP_MS = 3 * 60_000;

/** Events that concern the contact, not the conversation's state. */
const MANNERS = new Set(['opted_out', 'opted_in', 'blocked', 'unblocked', 'muted']);

/** Actions of the organisation's timeouts that did not change the state. */
export const TIMEOUTS = new Set(['waiting_too_long', 'attendant_reminder', 'window_closing']);

/** Reassigned from one attendant to another. */
const isMoved = ({ type, fromState, toState }: ConversationEvent) =>
  type === 'assign' || toState === null || fromState !== toState;

/** Messages and state changes in chronological order, with a line where a day begins. */
export function threadItems(messages: Message[], events: ConversationEvent[]): ThreadItem[] {
  const items: ThreadItem[] = [];
  const pending = eventsInView(messages, events);
  let day = '';
  const startDay = (iso: string) => {
    const date = new Date(iso);
    if (date.toDateString() === day) return;
    day = date.toDateString();
    items.push({ kind: 'day', key: `day ${day}`, date });
  };
  const pushEvent = (event: ConversationEvent) => {
    startDay(event.createdAt);
    items.push({ kind: 'event', key: event.id, event });
  };
  messages.forEach((message, index) => {
    while (pending[0] && isBefore(pending[0], message)) {
      pushEvent(pending.shift() as ConversationEvent);
    }
    startDay(message.createdAt);
    const next = messages[index + 1];
    const last = items.at(-1);
    items.push({
      kind: 'message',
      key: message.id,
      message,
      isTurnEnd: Boolean(message.turnId) && next?.turnId !== message.turnId,
      isGrouped: last?.kind === 'message' && isSameHand(last.message, message),
    });
  });
  for (const event of pending) pushEvent(event);
  return items;
}

/**
 * The opening event is recorded a moment after the message that caused it, but belongs before it.
 */
function isBefore(event: ConversationEvent, message: Message): boolean {
  return event.type === 'opened' || event.createdAt < message.createdAt;
}

/** Events older than the oldest loaded message would appear in the wrong place. */
function eventsInView(messages: Message[], events: ConversationEvent[]): ConversationEvent[] {
  const first = messages[0];
  const isWhole = !first || first.position <= 1;
  return events
    .filter(({ type, toState }) => MANNERS.has(type) || TIMEOUTS.has(type) || toState !== null)
    .filter(isMoved)
    .filter((event) => isWhole || event.createdAt >= (first?.createdAt ?? ''))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

function isSameHand(one: Message, other: Message): boolean {
  const gap = Date.parse(other.createdAt) - Date.parse(one.createdAt);
  const isSameKind = (one.kind === 'note') === (other.kind === 'note');
  const isSameWriter = one.author === other.author && one.authorName === other.authorName;
  return isSameWriter && isSameKind && gap < GROUP_MS;
}
