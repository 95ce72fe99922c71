import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

export interface ChosenFile {
  file: File;
  /** Where the page shows it. */
  url: string;
}

/** What one conversation is about to send. */
export interface OutgoingFiles {
  files: readonly ChosenFile[];
  /** Of the one on its way: how far it is, from 0 to 1, and the way to stop it. */
  sending: { share: number; abort: AbortController } | null;
}

type Change = (now: OutgoingFiles) => OutgoingFiles;

const NOTHING: OutgoingFiles = { files: [], sending: null };

/**
 * Kept beside the screens: whoever looks into another conversation finds the files where they were.
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

/**
 * The files of one conversation as they are shown, and the way to read and change them later on.
 */
export function useShelf(conversationId: string) {
  const shelf = useContext(ShelfContext);
  const read = () => shelf.of(conversationId);
  const shown = useSyncExternalStore(shelf.subscribe, read);
  return { shown, read, change: (change: Change) => shelf.change(conversationId, change) };
}
