import { useNotify } from 'ra-core';
import { useMemo } from 'react';
import { errorText } from './error-text.ts';

/** Shows a passing notice that says what was done, or why it failed. */
export function useNotices() {
  const notify = useNotify();
  return useMemo(
    () => ({
      done: (text: string) => notify(text, { type: 'success' }),
      /** In the text given, otherwise in the console's text for the error. */
      failed: (error: unknown, text = errorText(error)) => notify(text, { type: 'error' }),
    }),
    [notify],
  );
}
