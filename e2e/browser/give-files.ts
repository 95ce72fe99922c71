import type { Locator } from '@playwright/test';

export interface GivenFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Pastes; returns whether the console handled it instead of leaving it to the browser. */
export function pasteFiles(
  target: Locator,
  { files, text = '' }: { files: GivenFile[]; text?: string },
): Promise<boolean> {
  return target.evaluate(give, { files: files.map(inText), text, events: ['paste'] });
}

/** Drops files; returns whether the console handled them instead of the browser. */
export function dropFiles(target: Locator, files: GivenFile[]): Promise<boolean> {
  const events = ['dragenter', 'dragover', 'drop'];
  return target.evaluate(give, { files: files.map(inText), text: '', events });
}

const inText = ({ bytes, ...file }: GivenFile) => ({ ...file, base64: bytes.toString('base64') });

interface Given {
  files: ReturnType<typeof inText>[];
  text: string;
  events: string[];
}

interface Transfer {
  items: { add(file: object): void };
  setData(type: string, text: string): void;
}

/** The browser APIs used here; the browser's own types are not available. */
interface Browser {
  DataTransfer: new () => Transfer;
  ClipboardEvent: new (type: string, options: object) => Event;
  DragEvent: new (type: string, options: object) => Event;
}

/** Runs in the page. */
function give(element: { dispatchEvent(event: Event): boolean }, given: Given): boolean {
  const { DataTransfer, ClipboardEvent, DragEvent } = globalThis as unknown as Browser;
  const data = new DataTransfer();
  for (const { name, type, base64 } of given.files) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], name, { type }));
  }
  if (given.text) data.setData('text/plain', given.text);
  let isTaken = false;
  for (const type of given.events) {
    const options = { bubbles: true, cancelable: true };
    const event =
      type === 'paste'
        ? new ClipboardEvent(type, { ...options, clipboardData: data })
        : new DragEvent(type, { ...options, dataTransfer: data });
    isTaken = !element.dispatchEvent(event);
  }
  return isTaken;
}
