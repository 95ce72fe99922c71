/** The tags that fence off data in a prompt. */
const TAGS = ['knowledge', 'passage', 'summary', 'agreed', 'biography'] as const;
export type DataTag = (typeof TAGS)[number];

// Also matches what a model reads as an angle bracket: full-width and mathematical look-alikes, and
// HTML escapes.
const OPENING = '[<＜﹤〈⟨❬❮❰‹˂ᐸ]|&(?:lt|#0*60|#x0*3c);?|\\\\u003c';
const CLOSING = '[>＞﹥〉⟩❭❯❱›˃ᐳ]|&(?:gt|#0*62|#x0*3e);?|\\\\u003e';
const EVERY_OPENING = new RegExp(OPENING, 'giu');
const EVERY_CLOSING = new RegExp(CLOSING, 'giu');
// Spaces and invisible characters between the letters hide a name from a search, not from a reader.
const NAMES = TAGS.map((tag) => [...tag].join('\\p{Cf}*')).join('|');
const TAG_START = new RegExp(`(?:${OPENING})(?=[\\s\\p{Cf}/\\\\]*(?:${NAMES}))`, 'giu');

/** Replaces every bracket that could open or close a tag, however it is written. */
const withoutBrackets = (text: string) =>
  text.replace(EVERY_OPENING, '‹').replace(EVERY_CLOSING, '›');

/** On one line, with spaces and control characters folded, cut to `most` characters. */
export function onOneLine(text: string, most: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.slice(0, most).toWellFormed().trim();
}

/**
 * Puts text from outside between tags of ours. It cannot close the tag or open another, because no
 * bracket is left in it: what stands outside the tags is the same whatever stands inside.
 */
export function quoteData(tag: DataTag, text: string, source?: string): string {
  const attribute =
    source === undefined
      ? ''
      : ` source=${JSON.stringify(withoutBrackets(onOneLine(source, 300)))}`;
  return `<${tag}${attribute}>\n${withoutBrackets(text)}\n</${tag}>`;
}

/** What somebody said, unchanged except for tags that would pass for our knowledge. */
export function withoutOurTags(text: string): string {
  return text.replace(TAG_START, '‹');
}
