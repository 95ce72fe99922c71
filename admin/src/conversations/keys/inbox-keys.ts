/** What attendants do by one key, in the order in which it is told. */
export const INBOX_KEYS = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  claim: ['c'],
  reply: ['r'],
  note: ['n'],
  handBack: ['h'],
  resolve: ['e'],
  search: ['/'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>;

export type InboxCommand = keyof typeof INBOX_KEYS;

const ARROWS: readonly string[] = ['ArrowDown', 'ArrowUp'];

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
}

/** The place that has the focus, as far as it matters to keys. */
export interface Place {
  /** Letters go into it. */
  isTyping: boolean;
  /** A dialog or a menu is open. */
  isOverlaid: boolean;
  /** It does something of its own with arrows: a thread scrolls, tabs change. */
  takesArrows: boolean;
}

/** What a key asks for here; null where it is somebody else's, above all where people write. */
export function commandOf(press: Press, place: Place): InboxCommand | null {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = press;
  if (ctrlKey || metaKey || altKey || defaultPrevented) return null;
  if (place.isTyping || place.isOverlaid) return null;
  if (ARROWS.includes(key) && place.takesArrows) return null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  const found = Object.entries(INBOX_KEYS).find(([, keys]) =>
    (keys as readonly string[]).includes(letter),
  );
  return (found?.[0] as InboxCommand | undefined) ?? null;
}
