import { z } from 'zod';
import { listOf } from './common.ts';

export const LanguageModelChoice = z.object({
  name: z.string(),
  /** US dollars for a million tokens; null where it is not known. */
  price: z.object({ input: z.number(), output: z.number() }).nullable(),
  takesTemperature: z.boolean(),
  seesImages: z.boolean(),
  /** One of those the console offers by name. */
  isListed: z.boolean(),
});
export type LanguageModelChoice = z.infer<typeof LanguageModelChoice>;

/** `names` are told of too, though nobody lists them: those a draft already has. */
export const ModelListQuery = z.object({
  names: z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter(Boolean).slice(0, 10))
    .optional(),
});
export type ModelListQuery = z.infer<typeof ModelListQuery>;

export const ModelList = listOf(LanguageModelChoice).extend({
  /** A server of one's own answers: it may know any name. */
  takesAnyName: z.boolean(),
  /** Least similarity of passages for a persona that sets none. */
  defaultThreshold: z.number(),
});
export type ModelList = z.infer<typeof ModelList>;
