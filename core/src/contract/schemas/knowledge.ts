import { z } from 'zod';
import { Before, Id, Instant, ListQuery } from './common.ts';
import { DocumentReplacement } from './document-changes.ts';

export const DocumentStatus = z.enum(['pending', 'processing', 'ready', 'failed', 'cancelled']);
export type DocumentStatus = z.infer<typeof DocumentStatus>;

/** Largest file accepted, in bytes. */
export const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;
/** Longest pasted text, in characters. */
export const MAX_TEXT_LENGTH = 5_000_000;

export const Document = z.object({
  id: Id,
  title: z.string(),
  source: z.enum(['text', 'file', 'url', 'faq']),
  sourceName: z.string().nullable(),
  mimeType: z.string(),
  byteSize: z.number().int(),
  language: z.string(),
  status: DocumentStatus,
  progress: z
    .object({ step: z.string(), done: z.number().int(), total: z.number().int() })
    .nullable(),
  failureCode: z.string().nullable(),
  failureMessage: z.string().nullable(),
  passageCount: z.number().int(),
  replacement: DocumentReplacement.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Document = z.infer<typeof Document>;

export const DocumentListQuery = ListQuery.extend({
  status: DocumentStatus.optional(),
  before: Before.optional(),
});
export type DocumentListQuery = z.infer<typeof DocumentListQuery>;

export const CreateTextDocument = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().min(1).max(MAX_TEXT_LENGTH),
});
export type CreateTextDocument = z.infer<typeof CreateTextDocument>;

/** One web page, fetched from its address; its own title is used unless one is given. */
export const CreatePageDocument = z.object({
  url: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).max(2000),
  title: z.string().trim().min(1).max(200).optional(),
});
export type CreatePageDocument = z.infer<typeof CreatePageDocument>;

/** Asks the knowledge a question, with a persona's settings if one is named. */
export const SearchKnowledge = z.object({
  question: z.string().trim().min(1).max(2000),
  personaId: Id.optional(),
  limit: z.number().int().min(1).max(20).optional(),
  threshold: z.number().min(0).max(1).optional(),
  /** How many of the passages that would not be used are returned too, nearest first. */
  rejected: z.number().int().min(0).max(40).default(5),
});
export type SearchKnowledge = z.infer<typeof SearchKnowledge>;
