/** Settings whose texts are not at `settings.` plus their path, but in another section. */
const ELSEWHERE: Record<string, string> = {
  'timing.quietPeriodMs': 'settings.memory.quietPeriodMs',
  'timing.maxWaitMs': 'settings.memory.maxWaitMs',
  'knowledge.documentIds': 'settings.knowledge.documents',
  'quickReplies.isActive': 'settings.quickReplies.active',
  'quickReplies.isHandoff': 'settings.quickReplies.handoff',
  'handoff.hours.isLimited': 'attendance.isLimited',
  'handoff.hours.periods': 'attendance.periods',
  'handoff.hours.holidays': 'attendance.holidays',
};

/** The text keys of a setting's choices. */
const CHOICES: Record<string, string> = {
  'tone.emojis': 'settings.tone.emojiChoices',
  language: 'settings.tone.languages',
  'voice.mode': 'settings.voice.modes',
  'knowledge.scope': 'settings.knowledge.scopes',
  'quickReplies.match': 'settings.quickReplies.matches',
};

/** All items of a list share the same texts. */
const withoutPlace = (path: string) => path.replace(/\.\d+/, '');

/** The text key of a setting's name; a part that is a single text uses the part's name. */
export function labelKey(path: string): string {
  if (!path.includes('.')) return `settings.parts.${path}`;
  const field = withoutPlace(path);
  return ELSEWHERE[field] ?? `settings.${field}`;
}

/** The text key prefix of a setting's choices; undefined where it has none. */
export function choicesKey(path: string): string | undefined {
  return CHOICES[withoutPlace(path)];
}
