import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** What somebody who takes over a conversation reads first. */
export const HandoffSummary = z.object({
  /** Who the contact is, as far as is known. */
  who: z.string(),
  wants: z.string(),
  /** What has been answered and tried so far. */
  tried: z.string(),
  /** A suggested next message; empty when there is none. */
  nextReply: z.string(),
  /** model: written by a language model; extracted: taken from the conversation. */
  source: z.enum(['model', 'extracted']),
  madeAt: Instant,
});
export type HandoffSummary = z.infer<typeof HandoffSummary>;

/** `note`: what was agreed with the contact, for the persona to know. */
export const Release = z.object({ note: z.string().trim().max(1000).default('') });
export type Release = z.infer<typeof Release>;

/** To a colleague or, with null, back to the queue. */
export const AssignConversation = z.object({ userId: Id.nullable() });
export type AssignConversation = z.infer<typeof AssignConversation>;

/** How a conversation ended, for statistics; `outcome` puts it in words. */
export const ResolveOutcome = z.enum([
  'solved',
  'sold',
  'forwarded',
  'not_interested',
  'no_reply',
  'spam',
  'other',
]);
export type ResolveOutcome = z.infer<typeof ResolveOutcome>;

export const Resolve = z.object({
  kind: ResolveOutcome.nullable().default(null),
  outcome: z.string().trim().max(500).default(''),
});
export type Resolve = z.infer<typeof Resolve>;
