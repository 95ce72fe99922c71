import { z } from 'zod';

/** Two megabytes are enough for a portrait shown at a few hundred pixels at most. */
export const MAX_PICTURE_BYTES = 2 * 1024 * 1024;

/** What an upload returns: the key for a persona's `identity.picture`. */
export const PersonaPicture = z.object({ picture: z.string() });
export type PersonaPicture = z.infer<typeof PersonaPicture>;

/** The last part of a picture's key, also used in its URL. */
export const PictureName = z.object({
  name: z.string().regex(/^[0-9a-f]{64}\.(?:png|jpg|webp)$/),
});
