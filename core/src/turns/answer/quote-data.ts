/** The tags that fence off data in a prompt. */
const TAGS = ['knowledge', 'passage', 'summary', 'agreed', 'biography'] as const;
export type DataTag = (typeof TAGS)[number];

// Also what a model reads as an angle bracket: full-width and mathematical look-alikes, and the
// escapes of HTML.
const OPENING = '[<＜﹤〈⟨❬❮❰‹˂ᐸ]|&(?:lt|#0*60|#x0*3c);?|\\\\u003c';
const CLOSING = '[>＞﹥〉⟩❭❯❱›˃ᐳ]|&(?:gt|#0*62|#x0*3e);?|\\\\u003e';
const EVERY_OPENING = new RegExp(OPENING, 'giu');
const EVERY_CLOSING = new RegExp(CLOSING, 'giu');
// Spaces and invisible signs between the letters hide a name from a search, not from a reader.
const NAMES = TAGS.map((tag) => [...tag].join('\\p{Cf}*')).join('|');
const TAG_START = new RegExp(`(?:${OPENING})(?=[\\s\\p{Cf}/\\\\]*(?:${NAMES}))`, 'giu');

/** Without any bracket that could open or close a tag, in whatever way it is written. */
const withoutBrackets = (text: string) =>
  text.replace(EVERY_OPENING, '‹').replace(EVERY_CLOSING, '›');

/** On one line, spaces and control characters folded, at most so many characters. */
export function onOneLine(text: string, most: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.slice(0, most).toWellFormed().trim();
}

/**
 * Text from outside between tags of ours. Nothing in it can close the tag or open another, because
 * no bracket is left inside: what stands outside of the tags is the same whatever stands within.
 */
export function quoteData(tag: DataTag, text: string, source?: string): string {
  const attribute =
    source === undefined
      ? ''
      : ` source=${JSON.stringify(withoutBrackets(onOneLine(source, 300)))}`;
  return `<${tag}${attribute}>\n${withoutBrackets(text)}\n</${tag}>`;
}

/** What somebody said, as they said it, but for tags that would pass for knowledge of ours. */
export function withoutOurTags(text: string): string {
  return text.replace(TAG_START, '‹');
}
