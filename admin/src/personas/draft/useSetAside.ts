import { PersonaSettings } from '@sosia/core/contract';
import { useMemo } from 'react';
import { readStored, sharedValue } from '../../ui/index.ts';

/** A draft that was replaced as a whole, kept in this browser until it is restored or discarded. */
interface SetAside {
  /** The draft that was set aside; null when there is none. */
  settings: PersonaSettings | null;
  keep: (settings: PersonaSettings) => void;
  forget: () => void;
}

/** What was kept or forgotten since the page was loaded; null when forgotten. */
const recent = sharedValue<Record<string, PersonaSettings | null>>({});

function write(key: string, settings: PersonaSettings | null): void {
  recent.set({ ...recent.get(), [key]: settings });
  try {
    if (settings) localStorage.setItem(key, JSON.stringify(settings));
    else localStorage.removeItem(key);
  } catch {
    // The browser's storage is full or blocked: the copy in memory lasts until the page is left.
    localStorage.removeItem(key);
  }
}

/** Keeps a replaced draft, so that replacing one never loses it. */
export function useSetAside(personaId: string): SetAside {
  const key = `sosia.aside.${personaId}`;
  const stored = useMemo(() => PersonaSettings.safeParse(readStored(key, null)).data, [key]);
  const { [key]: settings = stored ?? null } = recent.useValue();
  return {
    settings,
    keep: (draft) => write(key, draft),
    forget: () => write(key, null),
  };
}
