import { z } from 'zod';
import { listOf } from './common.ts';

export const LanguageModelChoice = z.object({
  name: z.string(),
  /** US dollars per million tokens; null when unknown. */
  price: z.object({ input: z.number(), output: z.number() }).nullable(),
  takesTemperature: z.boolean(),
  seesImages: z.boolean(),
  /** The console offers it by name. */
  isListed: z.boolean(),
});
export type LanguageModelChoice = z.infer<typeof LanguageModelChoice>;

/** `names` are included even when they are not listed: a draft already uses them. */
export const ModelListQuery = z.object({
  names: z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter(Boolean).slice(0, 10))
    .optional(),
});
export type ModelListQuery = z.infer<typeof ModelListQuery>;

export const ModelList = listOf(LanguageModelChoice).extend({
  /** A self-hosted server answers: it may accept any model name. */
  takesAnyName: z.boolean(),
  /** Minimum similarity of passages for a persona that sets none. */
  defaultThreshold: z.number(),
});
export type ModelList = z.infer<typeof ModelList>;
