import type { PersonaSettings } from '@sosia/core/contract';
import { type Item, inOrder, withItem } from './items.ts';
import type { SettingChange } from './setting-change.ts';

type Fields = Record<string, unknown>;

/**
 * Returns the settings with these changes made; applying all of `settingChanges(a, b)` to `a` gives
 * `b`.
 */
export function applyChanges(
  settings: PersonaSettings,
  changes: readonly SettingChange[],
): PersonaSettings {
  const orders = changes.filter(({ kind }) => kind === 'order');
  const others = changes.filter(({ kind }) => kind !== 'order');
  return [...others, ...orders].reduce(
    (now, change) => setAt(now, change.path.split('.'), (value) => changed(value, change)) as never,
    settings,
  );
}

/** Replaces the value at a path inside a value; items of a list are addressed by index. */
export function setAt(
  value: unknown,
  path: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, place) => (String(place) === key ? setAt(item, rest, change) : item));
  }
  const { [key]: old, ...others } = (value ?? {}) as Fields;
  const next = setAt(old, rest, change);
  // Keeps the key's position, so that nothing but the value differs.
  if (next === undefined) return others;
  return { ...((value ?? {}) as Fields), [key]: next };
}

function changed(value: unknown, change: SettingChange): unknown {
  if (change.kind === 'value') return change.after;
  const items = (value ?? []) as Item[];
  return change.kind === 'order' ? inOrder(items, change.after as Item[]) : withItem(items, change);
}
