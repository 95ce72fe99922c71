import { PersonaSettings } from '@sosia/core/contract';
import { useCallback, useSyncExternalStore } from 'react';

/** A draft that was replaced as a whole, kept in this browser until it is restored or discarded. */
interface SetAside {
  /** The draft that was set aside; null when there is none. */
  settings: PersonaSettings | null;
  keep: (settings: PersonaSettings) => void;
  forget: () => void;
}

const keyOf = (personaId: string) => `sosia.aside.${personaId}`;
const listeners = new Set<() => void>();
/** The stored drafts as text; also held in memory, in case the browser's storage is full. */
const held = new Map<string, string | null>();

function read(key: string): string | null {
  if (!held.has(key)) held.set(key, localStorage.getItem(key));
  return held.get(key) ?? null;
}

function write(key: string, text: string | null): void {
  held.set(key, text);
  for (const listener of listeners) listener();
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The browser's storage is full or blocked: the copy in memory lasts until the page is left.
    localStorage.removeItem(key);
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let parsed: { text: string; settings: PersonaSettings | null } | undefined;

function settingsOf(text: string | null): PersonaSettings | null {
  if (text === null) return null;
  if (parsed?.text !== text) {
    const result = PersonaSettings.safeParse(JSON.parse(text));
    parsed = { text, settings: result.data ?? null };
  }
  return parsed.settings;
}

/** Keeps a replaced draft, so that replacing one never loses it. */
export function useSetAside(personaId: string): SetAside {
  const key = keyOf(personaId);
  const text = useSyncExternalStore(subscribe, () => read(key));
  return {
    settings: settingsOf(text),
    keep: useCallback((settings) => write(key, JSON.stringify(settings)), [key]),
    forget: useCallback(() => write(key, null), [key]),
  };
}
