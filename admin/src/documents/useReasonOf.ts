import { useTranslate } from 'ra-core';
import { useCallback } from 'react';
import { ApiError } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';

/**
 * Why something was not added to the knowledge and, if it is a duplicate, what is there already.
 */
export interface Reason {
  text: string;
  documentId?: string;
}

/** The same texts for an immediate refusal and for a failure while reading. */
export function useReasonOf(): (error: unknown) => Reason {
  const t = useWords();
  const translate = useTranslate();
  const errorText = useErrorText();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return { text: errorText(error) };
      const { details = {} } = error.body;
      if (error.code === 'already_known') {
        const text = t('addDocument.known', { title: String(details.title) });
        return { text, documentId: String(details.documentId) };
      }
      const values = { status: String(details.status ?? ''), _: errorText(error) };
      return { text: translate(`documents.failure.${error.code}`, values) };
    },
    [t, translate, errorText],
  );
}
