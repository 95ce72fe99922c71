import { z } from 'zod';

/** Largest file that may be tried, in bytes: WhatsApp's own limit. */
export const MAX_TRIED_FILE_BYTES = 16 * 1024 * 1024;

/** A file as a contact would send it. */
export const TriedFile = z.object({
  /** The format is detected from the bytes; `audio` distinguishes a voice message from a video. */
  kind: z.enum(['audio', 'image', 'video', 'document']),
  fileName: z.string().trim().max(200).default(''),
  base64: z
    .string()
    .min(1)
    .max(Math.ceil(MAX_TRIED_FILE_BYTES / 3) * 4),
  /** As measured by the recorder; an Ogg file states it more precisely itself. */
  durationMs: z.number().int().min(0).optional(),
});
export type TriedFile = z.infer<typeof TriedFile>;
