import type { z } from 'zod';
import type { Language, PersonaSettings } from '../../contract/index.ts';

/** One language of a template; omitted settings have the defaults of every persona. */
export interface TemplateText {
  title: string;
  summary: string;
  settings: z.input<typeof PersonaSettings>;
}

export interface Template {
  id: string;
  texts: Record<Language, TemplateText>;
}
