import { z } from 'zod';
import { Id, Instant, ListQuery } from './common.ts';

/** A text for colleagues only: never sent, never read by the persona. */
export const WriteNote = z.object({
  text: z.string().trim().min(1).max(4000),
  /** Colleagues who are notified of it. */
  mentions: z.array(Id).max(20).default([]),
});
export type WriteNote = z.infer<typeof WriteNote>;

/** A note that mentions me. */
export const Mention = z.object({
  id: Id,
  conversationId: Id,
  messageId: Id,
  contactName: z.string(),
  authorName: z.string().nullable(),
  text: z.string(),
  createdAt: Instant,
});
export type Mention = z.infer<typeof Mention>;

export const MentionListQuery = ListQuery.pick({ page: true, perPage: true });
export type MentionListQuery = z.infer<typeof MentionListQuery>;
