import { localStorageStore, type Store } from 'ra-core';

/** What belongs to this browser rather than to a session. */
const KEPT = ['theme', 'locale'];

const store = localStorageStore();

/** react-admin empties its store at sign-out; the look and the language stay as chosen. */
export const preferences: Store = {
  ...store,
  reset() {
    const kept = KEPT.map((key) => [key, store.getItem(key)] as const);
    store.reset();
    for (const [key, value] of kept) {
      if (value !== undefined) store.setItem(key, value);
    }
  },
};
