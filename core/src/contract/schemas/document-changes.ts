import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** The new version of a document. Until it has been read, the old one keeps answering. */
export const DocumentReplacement = z.object({
  id: Id,
  source: z.enum(['text', 'file', 'url', 'faq']),
  sourceName: z.string().nullable(),
  byteSize: z.number().int(),
  requestedAt: Instant,
  /** Why it could not replace the document; null while it is being read. */
  failureCode: z.string().nullable(),
  failureMessage: z.string().nullable(),
});
export type DocumentReplacement = z.infer<typeof DocumentReplacement>;

/** Sentences under one heading that a replacement changed. */
export const DocumentChangeItem = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  heading: z.string(),
  page: z.number().int().nullable(),
  before: z.string(),
  after: z.string(),
});
export type DocumentChangeItem = z.infer<typeof DocumentChangeItem>;

/** An edit to a passage that the new document no longer has. */
export const LostEdit = z.object({
  heading: z.string(),
  original: z.string(),
  /** Null: the passage was only excluded. */
  content: z.string().nullable(),
  isExcluded: z.boolean(),
});
export type LostEdit = z.infer<typeof LostEdit>;

export const DocumentChange = z.object({
  id: Id,
  previousName: z.string().nullable(),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  /** The first few. */
  items: z.array(DocumentChangeItem),
  lostEdits: z.array(LostEdit),
  createdBy: z.string().nullable(),
  createdAt: Instant,
});
export type DocumentChange = z.infer<typeof DocumentChange>;

/** A question and its answer: one passage. */
export const FaqPair = z.object({
  question: z.string().trim().min(1).max(500),
  answer: z.string().trim().min(1).max(4000),
});
export type FaqPair = z.infer<typeof FaqPair>;

export const MAX_FAQ_PAIRS = 5000;
export const FaqPairs = z.array(FaqPair).min(1).max(MAX_FAQ_PAIRS);

export const CreateFaqDocument = z.object({
  title: z.string().trim().min(1).max(200),
  pairs: FaqPairs,
});
export type CreateFaqDocument = z.infer<typeof CreateFaqDocument>;

export const UpdateDocument = z.object({ title: z.string().trim().min(1).max(200) });
export type UpdateDocument = z.infer<typeof UpdateDocument>;

/** Progress of re-embedding the knowledge with the model in use. */
export const ReindexStatus = z.object({
  model: z.string(),
  documents: z.number().int(),
  /** Documents with passages embedded by another model. */
  outdated: z.number().int(),
  /** Of those, how many are being re-embedded or are queued for it. */
  running: z.number().int(),
  /** Of those, how many failed, and why the last one did. */
  failed: z.number().int(),
  failureCode: z.string().nullable(),
  /** Passages of outdated documents: total and done. */
  passages: z.object({ done: z.number().int(), total: z.number().int() }),
});
export type ReindexStatus = z.infer<typeof ReindexStatus>;
