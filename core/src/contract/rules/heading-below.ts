/** The headings above a passage, without the document's own title. */
export function headingBelow(title: string, heading: string): string {
  const [first, ...below] = heading.split(' › ');
  return first === title ? below.join(' › ') : heading;
}

/** Where a passage is: its document, and the headings there. */
export function passagePath(title: string, heading: string): string {
  return [title, headingBelow(title, heading)].filter(Boolean).join(' › ');
}
