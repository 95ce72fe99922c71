import { z } from 'zod';
import { Conversation } from './conversations.ts';

/**
 * The lists an attendant works from. waiting: nobody has taken it yet, longest waiting first; mine:
 * I have it; open: not closed; closed: resolved or expired. All but the first show the newest
 * message first.
 */
export const ConversationQueue = z.enum(['waiting', 'mine', 'open', 'closed']);
export type ConversationQueue = z.infer<typeof ConversationQueue>;

/** Nothing is counted further than this: a list that long is scrolled, not counted. */
export const MOST_COUNTED = 1000;

/** A page of conversations, in the order of its list. */
export const ConversationPage = z.object({
  data: z.array(Conversation),
  /** How many there are, up to `MOST_COUNTED`. */
  total: z.number().int(),
  /** There are more than `total` says. */
  isTotalCapped: z.boolean(),
  /** `after` for the page that follows; null at the end of the list. */
  nextKey: z.string().nullable(),
  /** `before` for the page above, which has what came on top since; null on an empty page. */
  previousKey: z.string().nullable(),
});
export type ConversationPage = z.infer<typeof ConversationPage>;

const QueueCount = z.object({
  /** Conversations, up to `MOST_COUNTED`. */
  count: z.number().int(),
  isCapped: z.boolean(),
  /** Messages in them that nobody has looked at, in the conversations counted. */
  unread: z.number().int(),
});

/** How full each queue is. Nobody looks for what is unread among the closed. */
export const QueueCounts = z.object({
  waiting: QueueCount,
  mine: QueueCount,
  open: QueueCount,
  closed: QueueCount,
});
export type QueueCounts = z.infer<typeof QueueCounts>;
