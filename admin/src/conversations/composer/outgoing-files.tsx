import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

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

type Change = (now: OutgoingFiles) => OutgoingFiles;

const NOTHING: OutgoingFiles = { files: [], sending: null };

/**
 * Lives outside the screens, so that the files are still there after looking into another
 * conversation.
 */
function createShelf() {
  const shelf = new Map<string, OutgoingFiles>();
  const listeners = new Set<() => void>();
  return {
    of: (conversationId: string) => shelf.get(conversationId) ?? NOTHING,
    change(conversationId: string, change: Change): void {
      const before = shelf.get(conversationId) ?? NOTHING;
      const after = change(before);
      shelf.set(conversationId, after);
      for (const chosen of before.files) {
        if (!after.files.includes(chosen)) URL.revokeObjectURL(chosen.url);
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const ShelfContext = createContext(createShelf());

export function OutgoingFilesShelf({ children }: { children: ReactNode }) {
  const [shelf] = useState(createShelf);
  return <ShelfContext value={shelf}>{children}</ShelfContext>;
}

/** The files of one conversation, and functions to read and change them later. */
export function useShelf(conversationId: string) {
  const shelf = useContext(ShelfContext);
  const read = () => shelf.of(conversationId);
  const shown = useSyncExternalStore(shelf.subscribe, read);
  return { shown, read, change: (change: Change) => shelf.change(conversationId, change) };
}
