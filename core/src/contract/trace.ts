import { z } from 'zod';
import { Id } from './common.ts';

/** A passage that was found, with where it stood in each list and what each list thought of it. */
export const FoundPassage = z.object({
  passageId: Id,
  documentId: Id,
  documentTitle: z.string(),
  heading: z.string(),
  page: z.number().int().nullable(),
  content: z.string(),
  /** Cosine of the question's and the passage's embedding, −1 to 1. */
  similarity: z.number(),
  /** The words' score (weight of the question's words that stand in it); 0 when none does. */
  wordScore: z.number(),
  vectorRank: z.number().int().nullable(),
  wordRank: z.number().int().nullable(),
  /** Reciprocal rank fusion of both ranks: what the list is ordered by. */
  fusedScore: z.number(),
  /** Whether it entered (or would enter) the prompt, and if not, why. */
  isUsed: z.boolean(),
  rejectedBecause: z.enum(['below_threshold', 'beyond_limit']).nullable(),
});
export type FoundPassage = z.infer<typeof FoundPassage>;

export const Retrieval = z.object({
  question: z.string(),
  embeddingModel: z.string(),
  /** Applied to `similarity`. */
  threshold: z.number(),
  limit: z.number().int(),
  /** used; nothing: no passage exists or matches; below_threshold: found, but none good enough. */
  outcome: z.enum(['used', 'nothing', 'below_threshold', 'skipped']),
  passages: z.array(FoundPassage),
});
export type Retrieval = z.infer<typeof Retrieval>;

export const ModelAttempt = z.object({
  model: z.string(),
  ms: z.number(),
  error: z.string().nullable(),
});

export type ModelAttempt = z.infer<typeof ModelAttempt>;

/**
 * Why an answer is spoken or written: the persona's mode, what the contact sent, no service or voice
 * set up, or a text that does not speak well.
 */
export const SpeechReason = z.enum([
  'always',
  'voice_answers_voice',
  'never',
  'contact_wrote',
  'no_voice_chosen',
  'no_service',
  'voice_failed',
  'too_long',
  'has_link',
  'has_code',
  'empty',
]);
export type SpeechReason = z.infer<typeof SpeechReason>;

/** Why an answer is what it is. Kept with the turn and shown in words by the console. */
export const Trace = z.object({
  /** unclear_voice: nobody could tell what was said;
   * quick_reply and handoff: a rule answered; offline: extracted; fallback: all models failed. */
  mode: z.enum([
    'model',
    'offline',
    'quick_reply',
    'fallback',
    'greeting',
    'handoff',
    'unclear_voice',
  ]),
  persona: z.object({
    id: Id,
    name: z.string(),
    versionId: Id.nullable(),
    versionNumber: z.number().int().nullable(),
  }),
  question: z.string(),
  /** The rule that answered, when one did. */
  rule: z.object({ id: z.string(), trigger: z.string() }).nullable(),
  history: z.object({ messages: z.number().int(), hasSummary: z.boolean() }),
  retrieval: Retrieval.nullable(),
  /** The exact prompt. */
  prompt: z.array(z.object({ role: z.string(), content: z.string() })),
  model: z
    .object({
      name: z.string(),
      inputTokens: z.number().int(),
      cachedTokens: z.number().int(),
      outputTokens: z.number().int(),
      costUsd: z.number().nullable(),
      finishReason: z.string().nullable(),
    })
    .nullable(),
  attempts: z.array(ModelAttempt),
  /** Milliseconds of each step, in order. */
  steps: z.array(z.object({ name: z.string(), ms: z.number() })),
  errors: z.array(z.string()),
  /** Files that came with the question, and what was heard in them. */
  media: z
    .array(
      z.object({
        messageId: Id,
        kind: z.string(),
        mimeType: z.string(),
        status: z.string(),
        errorCode: z.string().nullable(),
        transcript: z.string().nullable(),
      }),
    )
    .default([]),
  /** Whether the answer is spoken, and why (not). Null: the persona was only tried. */
  speech: z.object({ isSpoken: z.boolean(), reason: SpeechReason }).nullable().default(null),
});
export type Trace = z.infer<typeof Trace>;

export const TryResult = z.object({ reply: z.string(), trace: Trace });
export type TryResult = z.infer<typeof TryResult>;

/** One answer with its trace. */
export const Turn = z.object({
  id: Id,
  conversationId: Id,
  state: z.enum(['running', 'done', 'failed', 'discarded']),
  trace: Trace.nullable(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type Turn = z.infer<typeof Turn>;
