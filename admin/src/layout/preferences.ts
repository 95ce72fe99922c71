import { localStorageStore, type Store } from 'ra-core';

/** Settings that belong to the browser rather than to a session. */
const KEPT = ['theme', 'locale'];

const store = localStorageStore();

/** react-admin clears its store at sign-out; the theme and the language are kept. */
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
