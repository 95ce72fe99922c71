/** A line of a chat and its distance from the chat's beginning. */
export interface Anchor {
  element: HTMLElement;
  offset: number;
}

/** Bubbles make stable anchors; day lines move when older messages of their day are loaded. */
const isBubble = (element: Element): element is HTMLElement => element.id.startsWith('message-');

/** Measured from the content, so that scrolling alone does not change it. */
function offsetOf(box: HTMLElement, element: HTMLElement): number {
  return element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
}

/** The uppermost visible bubble; any line where there is none. */
export function anchorAt(box: HTMLElement, content: HTMLElement): Anchor | null {
  const edge = box.getBoundingClientRect().top;
  const lines = [...content.children] as HTMLElement[];
  const seen = lines.filter((line) => line.getBoundingClientRect().bottom > edge);
  const element = seen.find(isBubble) ?? seen[0];
  return element ? { element, offset: offsetOf(box, element) } : null;
}

/** How far the line has moved since, because content above it was added or removed. */
export function shiftOf(box: HTMLElement, { element, offset }: Anchor): number {
  return element.isConnected ? offsetOf(box, element) - offset : 0;
}
