/** Settings whose words are not at `settings.` and their path, but with another section's. */
const ELSEWHERE: Record<string, string> = {
  'timing.quietPeriodMs': 'settings.memory.quietPeriodMs',
  'timing.maxWaitMs': 'settings.memory.maxWaitMs',
  'knowledge.documentIds': 'settings.knowledge.documents',
  'identity.picture': 'picture.label',
  'quickReplies.isActive': 'settings.quickReplies.active',
  'quickReplies.isHandoff': 'settings.quickReplies.handoff',
  'handoff.hours.isLimited': 'attendance.isLimited',
  'handoff.hours.periods': 'attendance.periods',
  'handoff.hours.holidays': 'attendance.holidays',
  'voice.modelId': 'voices.model',
};

/** Where the words of a setting's choices are. */
const CHOICES: Record<string, string> = {
  'tone.emojis': 'settings.tone.emojiChoices',
  language: 'settings.tone.languages',
  'voice.mode': 'settings.voice.modes',
  'knowledge.scope': 'settings.knowledge.scopes',
  'quickReplies.match': 'settings.quickReplies.matches',
};

/** An item's setting has the words of every item's. */
const withoutPlace = (path: string) => path.replace(/\.\d+/, '');

/** The key of a setting's name; a part that is one text alone has its own part's. */
export function labelKey(path: string): string {
  if (!path.includes('.')) return `settings.parts.${path}`;
  const field = withoutPlace(path);
  return ELSEWHERE[field] ?? `settings.${field}`;
}

/** The key under which the words of a setting's choices are; undefined where it has none. */
export function choicesKey(path: string): string | undefined {
  return CHOICES[withoutPlace(path)];
}
