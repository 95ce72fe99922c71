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
      failed: (error: unknown) => notify(errorText(error), { type: 'error' }),
    }),
    [notify, errorText],
  );
}
