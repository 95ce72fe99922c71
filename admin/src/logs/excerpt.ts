import { placesOfWords } from '../ui/index.ts';

/**
 * How many characters of a long message are shown, and how many of them precede the first match.
 */
const EXCERPT = 260;
const LEAD = 60;

/** The excerpt of a long text that shows the first match. */
export function excerptOf(text: string, searched: string): string {
  if (text.length <= EXCERPT) return text;
  const [first] = placesOfWords(text, searched);
  const from = Math.max(0, (first?.[0] ?? 0) - LEAD);
  const part = text.slice(from, from + EXCERPT).toWellFormed();
  return `${from > 0 ? '…' : ''}${part}${from + EXCERPT < text.length ? '…' : ''}`;
}
