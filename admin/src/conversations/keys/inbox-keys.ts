/** The attendants' single-key commands, in the order of the help dialog. */
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

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>;

/** What matters to shortcuts about the focused element. */
export interface Place {
  /** Letters are typed into it. */
  isTyping: boolean;
  /** A dialog or a menu is open. */
  isOverlaid: boolean;
  /** It uses the arrow keys itself: a thread scrolls, tabs change. */
  takesArrows: boolean;
}

/**
 * The command of a key press here; null where the key belongs to something else, above all to a
 * text field.
 */
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
