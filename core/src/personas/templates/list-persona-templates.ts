import {
  HANDOFF_WORDS,
  type Language,
  PersonaSettings,
  type PersonaTemplate,
} from '../../contract/index.ts';
import { clinic } from './clinic.ts';
import { creator } from './creator.ts';
import { realEstate } from './real-estate.ts';
import { restaurant } from './restaurant.ts';
import { shop } from './shop.ts';
import type { Template } from './template.ts';

const TEMPLATES: readonly Template[] = [shop, clinic, realEstate, restaurant, creator];

/** The templates for a new persona in one language, each with complete settings. */
export function listPersonaTemplates(language: Language): PersonaTemplate[] {
  return TEMPLATES.map(({ id, texts }) => {
    const { title, summary, settings } = texts[language];
    return { id, title, summary, settings: withHandoff(PersonaSettings.parse(settings), language) };
  });
}

/**
 * Adds the handoff every new persona starts with, so that a contact can always ask for a person.
 */
export function withHandoff(settings: PersonaSettings, language: Language): PersonaSettings {
  const words = [...HANDOFF_WORDS[language], ...settings.handoff.words];
  return {
    ...settings,
    language,
    handoff: { ...settings.handoff, isModelAsked: true, failedAnswers: 3, words },
  };
}
