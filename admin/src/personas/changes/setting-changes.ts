import type { PersonaSettings } from '@sosia/core/contract';
import { type Item, isItems, withItem } from './items.ts';
import type { SettingChange } from './setting-change.ts';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values of settings are equal; the order of keys does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  }
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => isSame(a[key], b[key]));
}

/**
 * The changes that lead from one state to the other, in the order of the settings. Driven by the
 * values alone: a setting that is added tomorrow is compared too.
 */
export function settingChanges(before: PersonaSettings, after: PersonaSettings): SettingChange[] {
  return compare(before, after, '');
}

/** The same for one part, or for the fields of an item; `path` is the path of both values. */
export function compare(before: unknown, after: unknown, path: string): SettingChange[] {
  if (isSame(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return keys.flatMap((key) =>
      compare(before[key], after[key], path === '' ? key : `${path}.${key}`),
    );
  }
  if (isItems(before) && isItems(after)) return compareItems(before, after, path);
  return [{ key: path, path, kind: 'value', before, after }];
}

function compareItems(before: Item[], after: Item[], path: string): SettingChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  const items = ids
    .filter((id) => !isSame(old.get(id), now.get(id)))
    .map((id): SettingChange => {
      const sides = { before: old.get(id), after: now.get(id) };
      const follows = after[after.findIndex((item) => item.id === id) - 1]?.id;
      return { key: `${path}#${id}`, path, kind: 'item', ...sides, follows };
    });
  const idsOf = (list: Item[]) => list.map(({ id }) => id);
  const isMoved = !isSame(idsOf(items.reduce(withItem, before)), idsOf(after));
  const order: SettingChange = { key: `${path}#order`, path, kind: 'order', before, after };
  return isMoved ? [...items, order] : items;
}
