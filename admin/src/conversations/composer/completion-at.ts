import { foldText } from '@sosia/core/contract';

/** What is being completed: the letters after the sign, and the sign's offset. */
export interface Wanted {
  query: string;
  start: number;
  end: number;
}

const PATTERNS = {
  // A shortcut is one word.
  '/': /(?:^|\s)\/([\p{L}\p{N}_-]{0,40})$/u,
  // A name has several words; the match follows two of them.
  '@': /(?:^|\s)@(\p{L}*(?: \p{L}*)?)$/u,
} as const;

/** What is being completed, if the caret is behind a `/word` or an `@name` just begun. */
export function completionAt(text: string, caret: number, sign: '/' | '@'): Wanted | null {
  const query = PATTERNS[sign].exec(text.slice(0, caret))?.[1];
  if (query === undefined) return null;
  return { query, start: caret - query.length - 1, end: caret };
}

/** The text with the chosen option in place of what was typed, and the new caret position. */
export function completed(
  text: string,
  { start, end }: Wanted,
  chosen: string,
): { text: string; caret: number } {
  const rest = text.slice(end);
  const caret = start + chosen.length;
  return { text: text.slice(0, start) + chosen + rest, caret };
}

/** Whether any word of a name begins with the query; accents and case are ignored. */
export function beginsWith(name: string, query: string): boolean {
  const wanted = foldText(query.trim());
  const known = foldText(name);
  return known.startsWith(wanted) || known.split(/\s+/).some((word) => word.startsWith(wanted));
}
