import { foldText } from '@sosia/core/contract';

export interface MarkedPart {
  text: string;
  isFound: boolean;
}

/** A text split where the search term occurs, ignoring accents and case. */
export function markedParts(text: string, searched: string): MarkedPart[] {
  const wanted = foldText(searched.trim());
  if (!wanted) return [{ text, isFound: false }];
  // The normalised letters, each with its offset in the original text.
  let letters = '';
  const places: number[] = [];
  let place = 0;
  for (const letter of text) {
    for (const part of foldText(letter)) {
      letters += part;
      for (let unit = 0; unit < part.length; unit++) places.push(place);
    }
    place += letter.length;
  }
  places.push(text.length);
  const parts: MarkedPart[] = [];
  let done = 0;
  for (
    let at = letters.indexOf(wanted);
    at >= 0;
    at = letters.indexOf(wanted, at + wanted.length)
  ) {
    const from = places[at] ?? text.length;
    const to = places[at + wanted.length] ?? text.length;
    if (from > done) parts.push({ text: text.slice(done, from), isFound: false });
    parts.push({ text: text.slice(from, to), isFound: true });
    done = to;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isFound: false });
  return parts;
}
