import type { FileKind } from '../schemas/message-kinds.ts';

/**
 * What WhatsApp accepts from a business, through Twilio (Twilio docs, "Guidance on WhatsApp media
 * messages" and "Accepted content types"; Meta, "Media"): 16 MB, pictures 5 MB.
 */
const MB = 1024 * 1024;
export const MAX_SENT_FILE_BYTES = 16 * MB;
export const MAX_SENT_IMAGE_BYTES = 5 * MB;

/** Above this a voice message is shown as a file to download (Meta, "Audio messages"). */
export const MAX_VOICE_NOTE_BYTES = 512 * 1024;

export type SentFileKind = Exclude<FileKind, 'sticker'>;

/**
 * A file and its caption are one message. Twilio supports captions for pictures and videos but not
 * for documents ("Guidance on WhatsApp media messages"); Meta allows 1,024 characters ("Image
 * messages").
 */
export const MAX_CAPTION_LENGTH = 1024;
const CAPTIONED: readonly SentFileKind[] = ['image', 'video'];
export const isCaption = (kind: SentFileKind, text: string) =>
  CAPTIONED.includes(kind) && text.length <= MAX_CAPTION_LENGTH;

/**
 * By the type detected from the bytes. A browser's WebM recording is converted to Ogg before it is
 * stored.
 */
export const SENT_FILE_TYPES: Readonly<Record<string, SentFileKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'audio/ogg': 'audio',
  'audio/amr': 'audio',
  'audio/aac': 'audio',
  'audio/mp4': 'audio',
  'audio/mpeg': 'audio',
  'video/mp4': 'video',
  'application/pdf': 'document',
  'application/msword': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
  'text/vcard': 'contact',
};

/** For a file chooser. */
export const SENT_FILE_EXTENSIONS =
  '.jpg,.jpeg,.png,.pdf,.doc,.docx,.pptx,.xlsx,.mp4,.mp3,.ogg,.opus,.amr,.aac,.m4a,.vcf';

/** Problem codes that `POST /api/conversations/:id/attachments` returns. */
export const SENT_FILE_PROBLEMS = ['empty_file', 'file_type_not_taken', 'file_too_large'] as const;
