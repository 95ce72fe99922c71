import { z } from 'zod';
import { Id } from './common.ts';
import { HandoffTrace } from './handoff.ts';
import { FileKind } from './message-kinds.ts';

/** A passage that was found, with its rank and score in each list. */
export const FoundPassage = z.object({
  passageId: Id,
  documentId: Id,
  documentTitle: z.string(),
  heading: z.string(),
  page: z.number().int().nullable(),
  content: z.string(),
  /** Cosine similarity of the embeddings of question and passage, −1 to 1. */
  similarity: z.number(),
  /** False: another model embedded it, so its similarity is meaningless. */
  isComparable: z.boolean().default(true),
  /** The word score (total weight of the question's words that occur in it); 0 when none does. */
  wordScore: z.number(),
  vectorRank: z.number().int().nullable(),
  wordRank: z.number().int().nullable(),
  /** Reciprocal rank fusion of both ranks: the list is sorted by it. */
  fusedScore: z.number(),
  /** Its rank by `fusedScore`, from 1. */
  fusedRank: z.number().int().nullable().default(null),
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
  /** The embedding model's default, for personas that set no threshold. */
  defaultThreshold: z.number().nullable().default(null),
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
 * Why an answer is spoken or written: the persona's mode, what the contact sent, no service or
 * voice set up, or a text that does not work when spoken.
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

/**
 * What the consent rules did before any model was asked: recorded an opt-out or a renewed opt-in,
 * or kept silent towards a contact who opted out or is blocked.
 */
export const TraceManners = z.object({
  kind: z.enum(['opt_out', 'opt_in', 'silence', 'mute', 'notice']),
});
export type TraceManners = z.infer<typeof TraceManners>;

/** Explains an answer. Stored with the turn and shown in words by the console. */
export const Trace = z.object({
  /**
   * unclear_voice: the voice message could not be understood; quick_reply and handoff: a rule
   * answered; offline: extracted; fallback: all models failed; manners: the system spoke, or nobody
   * did.
   */
  mode: z.enum([
    'model',
    'offline',
    'quick_reply',
    'fallback',
    'greeting',
    'handoff',
    'unclear_voice',
    'manners',
  ]),
  persona: z.object({
    id: Id,
    name: z.string(),
    versionId: Id.nullable(),
    versionNumber: z.number().int().nullable(),
  }),
  question: z.string(),
  /** The rule that answered, if one did. */
  rule: z.object({ id: z.string(), trigger: z.string() }).nullable(),
  manners: TraceManners.optional(),
  /** Why a person was called, if one was. */
  handoff: HandoffTrace.nullable().default(null),
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
  /** Duration of each step in ms, in order. */
  steps: z.array(z.object({ name: z.string(), ms: z.number() })),
  errors: z.array(z.string()),
  /** Files sent with the question, and what was heard in them. */
  media: z
    .array(
      z.object({
        messageId: Id,
        kind: FileKind,
        mimeType: z.string(),
        status: z.string(),
        errorCode: z.string().nullable(),
        transcript: z.string().nullable(),
        /** For a transcribed voice message: its length, the model, and the cost (null: unknown). */
        durationMs: z.number().nullable().optional(),
        model: z.string().optional(),
        costUsd: z.number().nullable().optional(),
      }),
    )
    .default([]),
  /**
   * Whether the answer is spoken and why (not); once it has been synthesised, by what and at what
   * cost.
   */
  speech: z
    .object({
      isSpoken: z.boolean(),
      reason: SpeechReason,
      model: z.string().optional(),
      characters: z.number().int().optional(),
      /** Null: unknown. 0: the same text had been spoken before. */
      costUsd: z.number().nullable().optional(),
    })
    .nullable()
    .default(null),
});
export type Trace = z.infer<typeof Trace>;

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
