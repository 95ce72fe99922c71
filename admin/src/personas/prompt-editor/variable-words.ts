import type { PromptVariable } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { nearestVariable, type WrittenVariable } from './find-variables.ts';

const KEYS = {
  'persona.name': 'personaName',
  'persona.role': 'personaRole',
  'contact.name': 'contactName',
  today: 'today',
  weekday: 'weekday',
  time: 'time',
  channel: 'channel',
} as const satisfies Record<PromptVariable, string>;

export const meaningOf = (variable: PromptVariable) =>
  t(`settings.systemPrompt.vars.${KEYS[variable]}`);

export function problemOf({ name, problem }: WrittenVariable): string {
  if (problem === 'open') return t('promptEditor.open');
  const nearest = nearestVariable(name);
  const said = t('promptEditor.unknown', { name });
  return nearest ? `${said} ${t('promptEditor.nearest', { name: nearest })}` : said;
}
