import { z } from 'zod';

/** The languages Sósia itself uses: in the console, in fixed texts and to colleagues. */
export const Language = z.enum(['pt-BR', 'en']);
export type Language = z.infer<typeof Language>;

/** The language of fixed texts when a persona follows the contact's language. */
export const fixedLanguage = (language: string | undefined): Language =>
  language === 'en' ? 'en' : 'pt-BR';
