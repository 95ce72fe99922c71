import { z } from 'zod';

/** What kind of file a message has. */
export const FileKind = z.enum(['image', 'audio', 'video', 'document', 'contact', 'sticker']);
export type FileKind = z.infer<typeof FileKind>;

/** What kind of message it is, whoever wrote it. */
export const MessageKind = z.enum([
  'text',
  ...FileKind.options,
  'location',
  'button',
  'interactive',
  'reaction',
  /** Cannot be read at all. */
  'unsupported',
  'template',
  /** Between colleagues: never sent. */
  'note',
]);
export type MessageKind = z.infer<typeof MessageKind>;

/**
 * Parses a row's kind. The column is text, so a newer release may have stored a kind that this one
 * does not know.
 */
export function readMessageKind(stored: string): MessageKind {
  return MessageKind.safeParse(stored).data ?? 'unsupported';
}

/** The same for the kind of a file. */
export function readFileKind(stored: string): FileKind {
  return FileKind.safeParse(stored).data ?? 'document';
}

export const isFileKind = (kind: MessageKind): kind is FileKind => FileKind.safeParse(kind).success;
