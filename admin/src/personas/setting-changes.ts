import type { PersonaSettings } from '@sosia/core/contract';

/** One setting that differs between two versions, as its path and both values. */
export interface SettingChange {
  part: string;
  path: string;
  before: unknown;
  after: unknown;
}

type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path: string): Leaf[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

/** Which settings differ, part by part; arrays are compared whole. */
export function settingChanges(before: PersonaSettings, after: PersonaSettings): SettingChange[] {
  return Object.keys(after).flatMap((part) => {
    const key = part as keyof PersonaSettings;
    const old = new Map(leavesOf(before[key], part));
    return leavesOf(after[key], part)
      .filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(old.get(path)))
      .map(([path, value]) => ({ part, path, before: old.get(path), after: value }));
  });
}

export function allSettings(settings: PersonaSettings): SettingChange[] {
  return Object.entries(settings).flatMap(([part, value]) =>
    leavesOf(value, part).map(([path, leaf]) => ({ part, path, before: undefined, after: leaf })),
  );
}

const isReply = (item: unknown): item is PersonaSettings['quickReplies'][number] =>
  typeof item === 'object' && item !== null && 'triggers' in item;

/** A value as a person reads it. */
export function settingText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  return value
    .map((item) => (isReply(item) ? `${item.triggers.join(', ')} → ${item.reply}` : String(item)))
    .join('\n');
}
