import { z } from 'zod';

/** Largest file that may be tried, in bytes: what WhatsApp itself allows. */
export const MAX_TRIED_FILE_BYTES = 16 * 1024 * 1024;

/** A file as a contact would send it. */
export const TriedFile = z.object({
  /** What its bytes are, they say themselves; `audio` tells a voice message from a film. */
  kind: z.enum(['audio', 'image', 'video', 'document']),
  fileName: z.string().trim().max(200).default(''),
  base64: z
    .string()
    .min(1)
    .max(Math.ceil(MAX_TRIED_FILE_BYTES / 3) * 4),
  /** As the recorder counted it; Ogg says it better by itself. */
  durationMs: z.number().int().min(0).optional(),
});
export type TriedFile = z.infer<typeof TriedFile>;
