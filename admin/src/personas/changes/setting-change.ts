/** One setting that differs between two states of a persona, with both values. */
export interface SettingChange {
  /** Identifies the change: the path, an item's path with its id, or the order of a list. */
  key: string;
  /** The setting's path; an item has its list's path. */
  path: string;
  /** order: the list has the same items in a different order. */
  kind: 'value' | 'item' | 'order';
  /** Undefined: the setting does not exist on that side. */
  before: unknown;
  after: unknown;
  /** The item that a new item follows; undefined at the beginning. */
  follows?: string;
}
