import { useSyncExternalStore } from 'react';

/** If an answer takes longer than this, its closing event was lost. */
const STALE_MS = 90_000;

const since = new Map<string, number>();
const listeners = new Set<() => void>();

export function setTyping(conversationId: string, isTyping: boolean): void {
  if (isTyping) since.set(conversationId, Date.now());
  else since.delete(conversationId);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the persona is composing an answer in this conversation, from live events. */
export function useTyping(conversationId: string | undefined): boolean {
  return useSyncExternalStore(subscribe, () => {
    const start = conversationId ? since.get(conversationId) : undefined;
    return start !== undefined && Date.now() - start < STALE_MS;
  });
}
