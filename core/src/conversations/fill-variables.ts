/** What `{{…}}` may stand for in a prompt, a greeting or a quick reply. */
export interface PromptVariables {
  'persona.name': string;
  'persona.role': string;
  'contact.name': string;
  channel: string;
  today: string;
  weekday: string;
  time: string;
}

/**
 * Fills `{{name}}`, spaces allowed inside. A name that is not a variable stays as it was written,
 * so that a mistake is seen rather than silently emptied.
 */
export function fillVariables(text: string, variables: PromptVariables): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (written, name: string) =>
    name in variables ? variables[name as keyof PromptVariables] : written,
  );
}

/** The variables at one moment, as somebody in `timeZone` would say them. */
export function promptVariables(input: {
  persona: { name: string; role: string };
  contactName: string;
  channel: string;
  now: Date;
  timeZone: string;
  locale: string;
}): PromptVariables {
  const { now, timeZone, locale } = input;
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(now);
  return {
    'persona.name': input.persona.name,
    'persona.role': input.persona.role,
    'contact.name': input.contactName,
    channel: input.channel,
    today: say({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: say({ weekday: 'long' }),
    time: say({ hour: '2-digit', minute: '2-digit' }),
  };
}
