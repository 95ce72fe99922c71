import { useNotify } from 'ra-core';
import { useMemo } from 'react';
import { useErrorText } from './useErrorText.ts';

/** Says in a passing notice what was done, or why it failed. */
export function useNotices() {
  const notify = useNotify();
  const errorText = useErrorText();
  return useMemo(
    () => ({
      done: (text: string) => notify(text, { type: 'success' }),
      /** In the words given, or in those that the console has for the error. */
      failed: (error: unknown, text = errorText(error)) => notify(text, { type: 'error' }),
    }),
    [notify, errorText],
  );
}
