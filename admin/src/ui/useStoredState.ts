import { useCallback, useState } from 'react';

/** What this browser stored; otherwise, or if it cannot be read, the initial value. */
export function readStored<T>(key: string, initial: T): T {
  try {
    const text = localStorage.getItem(key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
}

/** State that survives a reload; an empty text is removed rather than stored. */
export function useStoredState<T>(key: string, initial: T): [T, (value: T) => void] {
  const [held, setHeld] = useState(() => ({ key, value: readStored(key, initial) }));
  if (held.key !== key) setHeld({ key, value: readStored(key, initial) });
  const store = useCallback(
    (value: T) => {
      setHeld({ key, value });
      if (value === '') localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    },
    [key],
  );
  return [held.key === key ? held.value : readStored(key, initial), store];
}
