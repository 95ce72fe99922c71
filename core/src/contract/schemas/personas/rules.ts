import { z } from 'zod';
import { QuickReply } from './personas.ts';

/** Asks which rule of a draft, saved or not, would answer a message. */
export const ExplainRules = z.object({
  message: z.string().trim().min(1).max(4000),
  handoff: z.object({
    isEnabled: z.boolean(),
    words: z.array(z.string().max(200)).max(100),
  }),
  quickReplies: z
    .array(QuickReply.extend({ triggers: z.array(z.string().max(200)).max(50), reply: z.string() }))
    .max(100),
});
export type ExplainRules = z.infer<typeof ExplainRules>;

export const ExplainedRule = z.object({
  id: z.string(),
  /**
   * later: it matches, but another rule comes first; off: it would answer if it were on; says_more:
   * the message contains its words among others.
   */
  verdict: z.enum(['answers', 'later', 'off', 'says_more', 'no']),
  trigger: z.string().nullable(),
});
export type ExplainedRule = z.infer<typeof ExplainedRule>;

export const ExplainedRules = z.object({
  answeredBy: z.enum(['handoff', 'quick_reply', 'model']),
  handoffWord: z.string().nullable(),
  /** In the order of the question. */
  rules: z.array(ExplainedRule),
});
export type ExplainedRules = z.infer<typeof ExplainedRules>;
