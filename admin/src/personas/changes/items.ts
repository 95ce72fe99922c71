import type { SettingChange } from './setting-change.ts';

/** A thing of a list that has a name of its own. */
export type Item = { id: string };

/** A list whose items have names of their own, each another: they are compared one by one. */
export function isItems(value: unknown): value is Item[] {
  if (!Array.isArray(value)) return false;
  const ids = value.map((item: unknown) =>
    typeof item === 'object' && item !== null ? (item as Item).id : undefined,
  );
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

/** The list with one item changed, taken out, or put behind the one that it follows. */
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

/** As in the model; what the model does not know stays behind the one it followed. */
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
