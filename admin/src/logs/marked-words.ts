import { foldText } from '@sosia/core/contract';

export interface MarkedPart {
  text: string;
  isFound: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * How many characters of a long message are shown, and how many of them precede the first match.
 */
const EXCERPT = 260;
const LEAD = 60;

/** A text split where the search terms begin, ignoring accents and case. */
export function markedWords(text: string, searched: string): MarkedPart[] {
  const wanted = (searched.match(WORD) ?? []).map(foldText);
  if (wanted.length === 0) return [{ text, isFound: false }];
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!wanted.some((beginning) => foldText(word).startsWith(beginning))) continue;
    if (index > done) parts.push({ text: text.slice(done, index), isFound: false });
    parts.push({ text: word, isFound: true });
    done = index + word.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isFound: false });
  return parts;
}

/** The excerpt of a long text that shows the first match. */
export function excerptOf(text: string, searched: string): string {
  if (text.length <= EXCERPT) return text;
  const [first] = markedWords(text, searched);
  const at = first?.isFound === false && first.text.length < text.length ? first.text.length : 0;
  const from = Math.max(0, at - LEAD);
  const part = text.slice(from, from + EXCERPT).toWellFormed();
  return `${from > 0 ? '…' : ''}${part}${from + EXCERPT < text.length ? '…' : ''}`;
}
