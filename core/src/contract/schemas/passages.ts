import { z } from 'zod';
import { Id, ListQuery } from './common.ts';

export const Passage = z.object({
  id: Id,
  documentId: Id,
  position: z.number().int(),
  heading: z.string(),
  page: z.number().int().nullable(),
  content: z.string(),
  /** The document's own text, when somebody has edited `content`. */
  originalContent: z.string().nullable(),
  tokenCount: z.number().int(),
  isExcluded: z.boolean(),
});
export type Passage = z.infer<typeof Passage>;

/**
 * `after`: the position of the last row of the previous page; keyset pagination, whatever the size.
 */
export const PassageListQuery = ListQuery.extend({
  after: z.coerce.number().int().min(0).optional(),
  /** Only those that somebody has edited, or excluded from the search. */
  state: z.enum(['edited', 'excluded']).optional(),
});
export type PassageListQuery = z.infer<typeof PassageListQuery>;

/** Longest text for one embedding, in characters. */
export const MAX_PASSAGE_LENGTH = 4000;

export const UpdatePassage = z.object({
  /** Null restores the document's text. */
  content: z.string().trim().min(1).max(MAX_PASSAGE_LENGTH).nullable().optional(),
  /** An excluded passage is never found. */
  isExcluded: z.boolean().optional(),
});
export type UpdatePassage = z.infer<typeof UpdatePassage>;

/** A part of the text extracted from a document. */
export const DocumentTextQuery = z.object({
  /** In characters. */
  offset: z.coerce.number().int().min(0).default(0),
});
export type DocumentTextQuery = z.infer<typeof DocumentTextQuery>;

export const DocumentText = z.object({
  text: z.string(),
  /** Length of the whole text, in characters. */
  length: z.number().int(),
  /** Offset of the next part; null at the end. */
  next: z.number().int().nullable(),
});
export type DocumentText = z.infer<typeof DocumentText>;

/** A persona that knows a document, and what that means for its contacts and its editors. */
export const DocumentUser = z.object({
  id: Id,
  name: z.string(),
  /** all: it knows every document; selected: this document was selected for it. */
  scope: z.enum(['all', 'selected']),
  /** The published version uses it, so contacts are answered from it now. */
  isPublished: z.boolean(),
});
export type DocumentUser = z.infer<typeof DocumentUser>;
