import type { MessageTemplate, SendMessage } from '../../contract/index.ts';
import { ValidationError } from '../../platform/index.ts';

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;
/** Most characters of text and variables together; a longer message fails with error 63021. */
const MAX_LENGTH = 1024;

/** The names of the variables in a template's text, each once, in order. */
export function variablesIn(body: string): string[] {
  return [...new Set([...body.matchAll(PLACEHOLDER)].map((match) => match[1] as string))];
}

/**
 * The text that the contact reads, and the variables for Twilio: exactly the template's own. Twilio
 * rejects empty values (error 21656). Throws `validation_failed` naming each variable without a
 * value.
 */
export function fillTemplate(
  template: Pick<MessageTemplate, 'body' | 'variables'>,
  values: Extract<SendMessage, { templateId: string }>['variables'],
): { body: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const name of template.variables) {
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
    if (value) variables[name] = value;
    else errors[`variables.${name}`] = 'is needed';
  }
  if (Object.keys(errors).length > 0) {
    throw new ValidationError('The template needs a value for each variable', errors);
  }
  const body = template.body.replace(PLACEHOLDER, (all, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] as string) : all,
  );
  if (body.length > MAX_LENGTH) {
    throw new ValidationError(`A template with its values has at most ${MAX_LENGTH} characters`);
  }
  return { body, variables };
}
