import { Fragment } from 'react';
import { markedParts } from './marked-parts.ts';

/** A text in which the search term is marked. */
export function MarkedText({ text, marked }: { text: string; marked: string }) {
  if (!marked) return text;
  let place = 0;
  return markedParts(text, marked).map((part) => {
    const key = place;
    place += part.text.length;
    return part.isFound ? (
      <mark key={key}>{part.text}</mark>
    ) : (
      <Fragment key={key}>{part.text}</Fragment>
    );
  });
}
