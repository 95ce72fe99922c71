import { useTranslate } from 'ra-core';
import type { Words } from './pt-BR.ts';

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every key of the dictionary. */
export type WordKey = Paths<Words>;

type Values = Record<string, string | number>;

/** The dictionary in the chosen language; a key that does not exist does not compile. */
export function useWords(): (key: WordKey, values?: Values & { smart_count?: number }) => string {
  return useTranslate();
}
