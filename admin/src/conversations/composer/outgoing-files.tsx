import { createContext, type ReactNode, useContext, useState } from 'react';
import { sharedValue } from '../../ui/index.ts';

export interface ChosenFile {
  file: File;
  /** The URL at which the page shows it. */
  url: string;
}

/** The files that one conversation is about to send. */
export interface OutgoingFiles {
  files: readonly ChosenFile[];
  /** Progress of the file being sent, from 0 to 1, and the controller that stops it. */
  sending: { share: number; abort: AbortController } | null;
}

const NOTHING: OutgoingFiles = { files: [], sending: null };

/**
 * Lives outside the screens, so that the files are still there after looking into another
 * conversation.
 */
const createShelf = () => sharedValue<Readonly<Record<string, OutgoingFiles>>>({});

const ShelfContext = createContext(createShelf());

export function OutgoingFilesShelf({ children }: { children: ReactNode }) {
  const [shelf] = useState(createShelf);
  return <ShelfContext value={shelf}>{children}</ShelfContext>;
}

/** The files of one conversation, and functions to read and change them later. */
export function useShelf(conversationId: string) {
  const shelf = useContext(ShelfContext);
  const shown = shelf.useValue()[conversationId] ?? NOTHING;
  const read = () => shelf.get()[conversationId] ?? NOTHING;
  const change = (changed: (now: OutgoingFiles) => OutgoingFiles) => {
    const before = read();
    const after = changed(before);
    for (const chosen of before.files) {
      if (!after.files.includes(chosen)) URL.revokeObjectURL(chosen.url);
    }
    shelf.set({ ...shelf.get(), [conversationId]: after });
  };
  return { shown, read, change };
}
