import { z } from 'zod';
import { Conversation } from './conversations.ts';

/**
 * The lists an attendant works from. waiting: nobody has taken it yet, longest waiting first; mine:
 * assigned to me; open: not closed; closed: resolved or expired. All but `waiting` are sorted by
 * newest message first.
 */
export const ConversationQueue = z.enum(['waiting', 'mine', 'open', 'closed']);
export type ConversationQueue = z.infer<typeof ConversationQueue>;

/** Counting stops here: a list that long is scrolled, not counted. */
export const MOST_COUNTED = 1000;

/** A page of conversations, in the order of its list. */
export const ConversationPage = z.object({
  data: z.array(Conversation),
  /** How many there are, up to `MOST_COUNTED`. */
  total: z.number().int(),
  /** There are more than `total`. */
  isTotalCapped: z.boolean(),
  /** `after` for the next page; null at the end of the list. */
  nextKey: z.string().nullable(),
  /**
   * `before` for the previous page, with whatever has come in on top since; null on an empty page.
   */
  previousKey: z.string().nullable(),
});
export type ConversationPage = z.infer<typeof ConversationPage>;

const QueueCount = z.object({
  /** Conversations, up to `MOST_COUNTED`. */
  count: z.number().int(),
  isCapped: z.boolean(),
  /** Messages that nobody has looked at, in the conversations counted. */
  unread: z.number().int(),
});

/** How full each queue is. Unread messages are not counted in closed conversations. */
export const QueueCounts = z.object({
  waiting: QueueCount,
  mine: QueueCount,
  open: QueueCount,
  closed: QueueCount,
});
export type QueueCounts = z.infer<typeof QueueCounts>;
