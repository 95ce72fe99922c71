import { z } from 'zod';

/** Two megabytes hold any portrait that is shown at most some hundred pixels wide. */
export const MAX_PICTURE_BYTES = 2 * 1024 * 1024;

/** What an upload answers: the key that a persona's `identity.picture` takes. */
export const PersonaPicture = z.object({ picture: z.string() });
export type PersonaPicture = z.infer<typeof PersonaPicture>;

/** The last part of a picture's key, which is its address too. */
export const PictureName = z.object({
  name: z.string().regex(/^[0-9a-f]{64}\.(?:png|jpg|webp)$/),
});
