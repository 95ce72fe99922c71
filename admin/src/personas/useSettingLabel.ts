import { useTranslate } from 'react-admin';

/** Settings whose words live with another section's. */
const ELSEWHERE: Record<string, string> = {
  'limits.dailyUsd': 'settings.model.dailyUsd',
  'limits.turnsPerContactPerDay': 'settings.model.turnsPerContactPerDay',
  'timing.quietPeriodMs': 'settings.memory.quietPeriodMs',
  'timing.maxWaitMs': 'settings.memory.maxWaitMs',
  'knowledge.documentIds': 'settings.knowledge.documents',
};

/** The name of a setting as the editor calls it, from its path. */
export function useSettingLabel(): (path: string) => string {
  const translate = useTranslate();
  return (path) => {
    const [part = '', leaf] = path.split('.');
    if (part === 'quickReplies' && leaf) {
      return translate('settings.quickReplies.item', { number: Number(leaf) + 1 });
    }
    const title = translate(`settings.parts.${part}`, { _: part });
    if (!leaf) return title;
    const name = translate(ELSEWHERE[path] ?? `settings.${path}`, { _: leaf });
    return `${title} · ${name}`;
  };
}
