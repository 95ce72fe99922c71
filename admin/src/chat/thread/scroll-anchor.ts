/** A line of a chat, and how far below the beginning of the chat it stood. */
export interface Anchor {
  element: HTMLElement;
  offset: number;
}

/** Day lines move when older messages of their day come; bubbles stay what they are. */
const isBubble = (element: Element): element is HTMLElement => element.id.startsWith('message-');

/** Counted from the content, so that scrolling alone changes nothing. */
function offsetOf(box: HTMLElement, element: HTMLElement): number {
  return element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
}

/** The uppermost bubble in sight; any line where there is none. */
export function anchorAt(box: HTMLElement, content: HTMLElement): Anchor | null {
  const edge = box.getBoundingClientRect().top;
  const lines = [...content.children] as HTMLElement[];
  const seen = lines.filter((line) => line.getBoundingClientRect().bottom > edge);
  const element = seen.find(isBubble) ?? seen[0];
  return element ? { element, offset: offsetOf(box, element) } : null;
}

/** How far the line has been moved since, by what came or went above it. */
export function shiftOf(box: HTMLElement, { element, offset }: Anchor): number {
  return element.isConnected ? offsetOf(box, element) - offset : 0;
}
