import { fixedLanguage, type HandoffVariable, type PromptVariable } from '../../contract/index.ts';
import { onOneLine } from './quote-data.ts';
import type { TurnFacts } from './turn-facts.ts';

/** The values of `{{…}}` in a prompt, a greeting or a quick reply at one moment. */
export type PromptVariables = Record<PromptVariable, string>;

/** A name is a few words; a paragraph in its place is something else. */
const LONGEST_NAME = 80;

/**
 * Fills `{{name}}`; spaces inside are allowed. An unknown name stays as written, so that the
 * mistake is seen rather than silently emptied.
 */
export function fillVariables(
  text: string,
  variables: PromptVariables & Partial<Record<HandoffVariable, string>>,
): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (written, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name as keyof typeof variables] ?? '') : written,
  );
}

/** Creating a formatter takes longer than the rest of a prompt, and few are needed. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 500;

function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  formatters.set(key, made);
  return made;
}

/** The facts of a turn that a text may mention: who speaks to whom, where, and the local time. */
export type NamedFacts = Pick<TurnFacts, 'settings' | 'channel' | 'timeZone'> & {
  contact: { name: string };
};

/** The variables at one moment, as somebody in `timeZone` would say them. */
export function promptVariables(
  { settings, contact, channel, timeZone }: NamedFacts,
  now: Date,
): PromptVariables {
  const { name, role } = settings.identity;
  const locale = fixedLanguage(settings.language);
  const say = (options: Intl.DateTimeFormatOptions) =>
    formatterOf(locale, { timeZone, ...options }).format(now);
  return {
    'persona.name': name,
    'persona.role': role,
    // It stands among the persona's own words, and people can call themselves what they like.
    'contact.name': onOneLine(contact.name, LONGEST_NAME),
    channel,
    today: say({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: say({ weekday: 'long' }),
    time: say({ hour: '2-digit', minute: '2-digit' }),
  };
}
