import {
  type CreatePersona,
  type Language,
  type Persona,
  PersonaSettings,
  type PersonaTemplate,
} from '../contract/index.ts';
import { type Context, ValidationError } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';
import { insertPersona } from './insert-persona.ts';
import { listPersonaTemplates, withHandoff } from './templates/list-persona-templates.ts';

const ENGLISH_FALLBACK = 'Sorry, I could not answer just now. Please try again in a few minutes.';

/**
 * Creates a persona with its simulator number; its draft comes from a template, or is almost empty.
 * Throws `validation_failed` for a template that does not exist.
 */
export async function createPersona(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  { name, role, templateId, language = 'pt-BR' }: CreatePersona,
): Promise<Persona> {
  const start = templateId ? settingsOf(templateId, language) : blank(language);
  const identity = { ...start.identity, name, ...(role && { role }) };
  const draft = PersonaSettings.parse({ ...start, identity });
  return ctx.db.$transaction(async (tx) => readPersona(tx, await insertPersona(tx, ctx, draft)));
}

function settingsOf(templateId: string, language: Language): PersonaTemplate['settings'] {
  const template = listPersonaTemplates(language).find(({ id }) => id === templateId);
  if (template) return template.settings;
  throw new ValidationError('There is no such template', { templateId: 'Choose one of the list' });
}

function blank(language: Language): PersonaSettings {
  const identity = { name: '-' };
  const fallback = language === 'en' ? { fallback: ENGLISH_FALLBACK } : {};
  return withHandoff(PersonaSettings.parse({ identity, ...fallback }), language);
}
