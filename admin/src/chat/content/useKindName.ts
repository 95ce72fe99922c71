import { useTranslate } from 'ra-core';
import { useWords } from '../../i18n/useWords.ts';

/** The name of a message's kind, for where its text is not shown. */
export function useKindName(): (kind: string) => string {
  const t = useWords();
  const translate = useTranslate();
  return (kind) => translate(`parts.kind.${kind}`, { _: t('parts.kind.text') });
}
