import { z } from 'zod';

/** What a file of a message is. */
export const FileKind = z.enum(['image', 'audio', 'video', 'document', 'contact', 'sticker']);
export type FileKind = z.infer<typeof FileKind>;

/** What a message is, whoever wrote it. */
export const MessageKind = z.enum([
  'text',
  ...FileKind.options,
  'location',
  'button',
  'interactive',
  'reaction',
  /** What cannot be read at all. */
  'unsupported',
  'template',
  /** What colleagues tell each other: never sent. */
  'note',
]);
export type MessageKind = z.infer<typeof MessageKind>;

/**
 * Of a row, whose column is text: a kind that only a later release knows cannot be read by this
 * one.
 */
export function readMessageKind(stored: string): MessageKind {
  return MessageKind.safeParse(stored).data ?? 'unsupported';
}

/** The same of a file's row. */
export function readFileKind(stored: string): FileKind {
  return FileKind.safeParse(stored).data ?? 'document';
}

export const isFileKind = (kind: MessageKind): kind is FileKind => FileKind.safeParse(kind).success;
