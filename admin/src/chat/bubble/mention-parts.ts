interface Part {
  /** The part's offset in the text. */
  at: number;
  text: string;
  isMention: boolean;
}

/**
 * Splits a text where it mentions somebody as `@name`. Longer names come first, so that no name
 * hides inside another.
 */
export function mentionParts(text: string, names: readonly string[]): Part[] {
  const tags = names
    .filter(Boolean)
    .map((name) => `@${name}`)
    .sort((one, other) => other.length - one.length);
  const parts: Part[] = [];
  let start = 0;
  const push = (end: number, isMention: boolean) => {
    if (end > start) parts.push({ at: start, text: text.slice(start, end), isMention });
    start = end;
  };
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const tag = tags.find((known) => text.startsWith(known, at));
    if (!tag || at < start) continue;
    push(at, false);
    push(at + tag.length, true);
  }
  push(text.length, false);
  return parts;
}
