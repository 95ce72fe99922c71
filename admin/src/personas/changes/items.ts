import type { SettingChange } from './setting-change.ts';

/** An item of a list that has its own id. */
export type Item = { id: string };

/** Whether a value is a list whose items have unique ids; such items are compared one by one. */
export function isItems(value: unknown): value is Item[] {
  if (!Array.isArray(value)) return false;
  const ids = value.map((item: unknown) =>
    typeof item === 'object' && item !== null ? (item as Item).id : undefined,
  );
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

/** The list with one item changed, removed, or inserted after the item that it follows. */
export function withItem(items: Item[], { before, after, follows }: SettingChange): Item[] {
  const item = after as Item | undefined;
  const id = item?.id ?? (before as Item).id;
  if (!item) return items.filter((other) => other.id !== id);
  if (items.some((other) => other.id === id)) {
    return items.map((other) => (other.id === id ? item : other));
  }
  const place = items.findIndex((other) => other.id === follows);
  if (follows !== undefined && place < 0) return [...items, item];
  return items.toSpliced(place + 1, 0, item);
}

/** Sorts items as in the model; items that the model lacks stay behind the item they followed. */
export function inOrder(items: Item[], model: Item[]): Item[] {
  const rank = new Map(model.map(({ id }, at) => [id, at]));
  let last = -1;
  return items
    .map((item, at) => {
      last = rank.get(item.id) ?? last;
      return { item, rank: last, at };
    })
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ item }) => item);
}
