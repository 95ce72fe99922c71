import { useTranslate } from 'ra-core';
import { useWords } from '../../i18n/useWords.ts';

/** Why a file is missing, or why a voice message has no transcript. */
export function useMediaError(): (code: string | null) => string {
  const t = useWords();
  const translate = useTranslate();
  return (code) => translate(`media.error.${code}`, { _: t('media.error.other') });
}
