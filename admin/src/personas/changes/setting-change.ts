/** One setting that differs between two states of a persona, with both values. */
export interface SettingChange {
  /** Names the change among the others: the path, an item's with its id, or the order of a list. */
  key: string;
  /** Where the setting stands; an item has its list's. */
  path: string;
  /** order: the items of a list are the same, in another order. */
  kind: 'value' | 'item' | 'order';
  /** Undefined: it is not there on that side. */
  before: unknown;
  after: unknown;
  /** A new item: the one it stands behind; undefined at the beginning. */
  follows?: string;
}
