import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useReasonOf } from './useReasonOf.ts';

interface Options {
  /** Said once it is done. */
  done?: string;
  onDone?: () => void;
  /** What went wrong stands beside the button: nothing else needs to say it. */
  isErrorShown?: boolean;
}

/** Does something to a document: says what became of it, and reads everything about it anew. */
export function useDocumentAction<Input = void>(
  act: (input: Input) => Promise<unknown>,
  { done, onDone, isErrorShown }: Options = {},
) {
  const client = useQueryClient();
  const notify = useNotify();
  const reasonOf = useReasonOf();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      if (done) notify(done, { type: 'success' });
      onDone?.();
    },
    onError: (error) => !isErrorShown && notify(reasonOf(error).text, { type: 'error' }),
    onSettled: () => {
      // Not waited for: while documents are being read, their lists are read again and again.
      void client.invalidateQueries({ queryKey: ['documents'] });
    },
  });
}
