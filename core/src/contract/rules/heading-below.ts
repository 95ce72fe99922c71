/** The headings that a passage stands under, without the document's own title before them. */
export function headingBelow(title: string, heading: string): string {
  const [first, ...below] = heading.split(' › ');
  return first === title ? below.join(' › ') : heading;
}

/** Where a passage stands: its document, and the headings there. */
export function passagePath(title: string, heading: string): string {
  return [title, headingBelow(title, heading)].filter(Boolean).join(' › ');
}
