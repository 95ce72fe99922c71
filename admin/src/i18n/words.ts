import type { Language } from '@sosia/core/contract';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { Words } from './pt-BR.ts';

export const LOCALES = [
  { locale: 'pt-BR', name: 'Português' },
  { locale: 'en', name: 'English' },
] as const satisfies { locale: Language; name: string }[];

/** Where react-admin's store keeps the choice made in the user menu. */
const STORED = 'RaStore.locale';

function chosenLocale(): Language {
  const stored = localStorage.getItem(STORED);
  const wanted = stored ? (JSON.parse(stored) as string) : navigator.language;
  return wanted.startsWith('pt') ? 'pt-BR' : 'en';
}

/** Loads the words of one language alone. */
async function wordsOf(locale: string): Promise<Words> {
  return locale === 'en' ? (await import('./en.ts')).en : (await import('./pt-BR.ts')).ptBR;
}

const first = chosenLocale();
const firstWords = await wordsOf(first);
const provider = polyglotI18nProvider(
  // react-admin wants its own messages named one by one; the console shows few of them.
  ((asked: string) => (asked === first ? firstWords : wordsOf(asked))) as never,
  first,
  [...LOCALES],
);
document.documentElement.lang = first;

/** For react-admin, which renders the whole console anew when the language changes. */
export const i18nProvider = {
  ...provider,
  changeLocale: async (asked: string) => {
    await provider.changeLocale(asked);
    document.documentElement.lang = asked;
  },
};

/** The language in which the console is shown. */
export const locale = () => provider.getLocale() as Language;

type Values = Record<string, string | number>;

/** A text whose key is known only at run time; `_` is what to say when there is none. */
export const translate: (key: string, values?: Values) => string = provider.translate;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every key of the dictionary. */
export type WordKey = Paths<Words>;

/**
 * A text in the language of the reader; a key that does not exist does not compile. It is a plain
 * function, not a hook, because a change of language renders everything anew. A constant of a
 * module would keep the language in which the console was opened: it holds the key instead.
 */
export const t: (key: WordKey, values?: Values & { smart_count?: number }) => string = translate;
