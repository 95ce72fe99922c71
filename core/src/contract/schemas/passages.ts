import { z } from 'zod';
import { Id, ListQuery } from './common.ts';

export const Passage = z.object({
  id: Id,
  documentId: Id,
  position: z.number().int(),
  heading: z.string(),
  page: z.number().int().nullable(),
  content: z.string(),
  /** What the document says there, when somebody has edited `content`. */
  originalContent: z.string().nullable(),
  tokenCount: z.number().int(),
  isExcluded: z.boolean(),
});
export type Passage = z.infer<typeof Passage>;

/** `after`: the position of the last row of the page before; pages by key, whatever the size. */
export const PassageListQuery = ListQuery.extend({
  after: z.coerce.number().int().min(0).optional(),
  /** Only those that somebody has edited, or taken out of the search. */
  state: z.enum(['edited', 'excluded']).optional(),
});
export type PassageListQuery = z.infer<typeof PassageListQuery>;

/** What one embedding takes in (characters). */
export const MAX_PASSAGE_LENGTH = 4000;

export const UpdatePassage = z.object({
  /** Null puts back what the document says. */
  content: z.string().trim().min(1).max(MAX_PASSAGE_LENGTH).nullable().optional(),
  /** An excluded passage is never found. */
  isExcluded: z.boolean().optional(),
});
export type UpdatePassage = z.infer<typeof UpdatePassage>;

/** A part of the text that was read from a document. */
export const DocumentTextQuery = z.object({
  /** In characters. */
  offset: z.coerce.number().int().min(0).default(0),
});
export type DocumentTextQuery = z.infer<typeof DocumentTextQuery>;

export const DocumentText = z.object({
  text: z.string(),
  /** Characters in all. */
  length: z.number().int(),
  /** Where the next part begins; null at the end. */
  next: z.number().int().nullable(),
});
export type DocumentText = z.infer<typeof DocumentText>;

/** A persona that knows a document, and how its contacts and its editors meet it. */
export const DocumentUser = z.object({
  id: Id,
  name: z.string(),
  /** all: knows every document; selected: this one was chosen for it. */
  scope: z.enum(['all', 'selected']),
  /** Contacts are answered from it now. */
  isPublished: z.boolean(),
});
export type DocumentUser = z.infer<typeof DocumentUser>;
