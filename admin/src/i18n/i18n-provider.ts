import type { I18nProvider } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';

export const LOCALES = [
  { locale: 'pt-BR', name: 'Português' },
  { locale: 'en', name: 'English' },
];

/** Where react-admin's store keeps the choice made in the user menu. */
const STORED = 'RaStore.locale';

function chosenLocale(): string {
  const stored = localStorage.getItem(STORED);
  const wanted = stored ? (JSON.parse(stored) as string) : navigator.language;
  return wanted.startsWith('pt') ? 'pt-BR' : 'en';
}

async function messagesOf(locale: string): Promise<Record<string, unknown>> {
  document.documentElement.lang = locale;
  return locale === 'en' ? (await import('./en.ts')).en : (await import('./pt-BR.ts')).ptBR;
}

/** Loads the words of the chosen language alone. */
export async function loadI18nProvider(): Promise<I18nProvider> {
  const locale = chosenLocale();
  const first = await messagesOf(locale);
  const messages = (asked: string) => (asked === locale ? first : messagesOf(asked));
  const provider = polyglotI18nProvider(messages as never, locale, LOCALES);
  const changeLocale = provider.changeLocale;
  return {
    ...provider,
    changeLocale: async (asked) => {
      await changeLocale(asked);
      document.documentElement.lang = asked;
    },
  };
}
