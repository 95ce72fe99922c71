import { z } from 'zod';

/** The languages that Sósia itself speaks, in the console, in fixed texts and to colleagues. */
export const Language = z.enum(['pt-BR', 'en']);
export type Language = z.infer<typeof Language>;

/** The language of texts that are fixed, where a persona goes by the contact's. */
export const fixedLanguage = (language: string | undefined): Language =>
  language === 'en' ? 'en' : 'pt-BR';
