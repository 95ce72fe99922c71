import { z } from 'zod';
import { Language } from '../language.ts';
import { PersonaSettings } from './personas.ts';

/** A starting point for a new persona, in one language. */
export const PersonaTemplate = z.object({
  id: z.string(),
  title: z.string(),
  /** One line: who it is for and what it does. */
  summary: z.string(),
  settings: PersonaSettings,
});
export type PersonaTemplate = z.infer<typeof PersonaTemplate>;

export const PersonaTemplateQuery = z.object({
  language: Language.default('pt-BR'),
});
export type PersonaTemplateQuery = z.infer<typeof PersonaTemplateQuery>;

/** Words with which people ask for a person, as a starting point; most common first. */
export const HANDOFF_WORDS = {
  'pt-BR': [
    'falar com atendente',
    'falar com um atendente',
    'falar com uma atendente',
    'quero um atendente',
    'chamar atendente',
    'falar com uma pessoa',
    'quero falar com uma pessoa',
    'falar com alguém',
    'falar com um humano',
    'quero um humano',
    'ajuda humana',
    'atendimento humano',
    'pessoa de verdade',
    'falar com o gerente',
  ],
  en: [
    'talk to a person',
    'speak to a person',
    'talk to someone',
    'speak to someone',
    'talk to an agent',
    'speak to an agent',
    'human agent',
    'talk to a human',
    'real person',
    'human help',
    'customer service',
    'talk to the manager',
  ],
} as const satisfies Record<Language, readonly string[]>;

/**
 * A placeholder that a template leaves to be filled in: `[preencher: endereço]`, `[fill in:
 * address]`. Publishing refuses a text that still has one.
 */
export const FILL_IN = /\[(?:preencher|fill in):[^\]\n]*\]/i;
