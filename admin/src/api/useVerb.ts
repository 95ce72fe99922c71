import {
  type QueryKey,
  type UseMutationOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { ConsoleDataProvider } from './data-provider.ts';
import { useNotices } from './useNotices.ts';

interface Options<Answer, Input>
  extends Pick<UseMutationOptions<Answer, Error, Input>, 'scope' | 'onMutate'> {
  method?: 'POST' | 'PATCH' | 'DELETE';
  /** What is sent; the input itself unless said otherwise. */
  body?: (input: Input) => unknown;
  /**
   * Cached answers that it makes stale; those of the resource that the path begins with unless said
   * otherwise.
   */
  stale?: readonly QueryKey[];
  /** The notice of success. */
  done?: string | ((answer: Answer, input: Input) => string);
  /** Errors are shown by the caller, in a form for example, and not in a notice. */
  showsError?: boolean;
  /** Of an error that is better said in other words; undefined where it is not. */
  sayError?: (error: Error) => string | undefined | Promise<string | undefined>;
  onSuccess?: (answer: Answer, input: Input) => unknown;
  onError?: () => void;
  /** The verb is pending until it is over. */
  onSettled?: () => unknown;
}

/**
 * An action of the API that is no change of a record's fields, such as `/people/:id/reactivate`.
 * Re-reads what it makes stale, and says how it ended.
 */
export function useVerb<Answer = unknown, Input = void>(
  path: string | ((input: Input) => string),
  options: Options<Answer, Input> = {},
) {
  const { method = 'POST', body = (input: Input) => input ?? {}, done, showsError } = options;
  const provider = useDataProvider<ConsoleDataProvider>();
  const client = useQueryClient();
  const notices = useNotices();
  const pathOf = (input: Input) => (typeof path === 'string' ? path : path(input));
  return useMutation<Answer, Error, Input>({
    scope: options.scope,
    onMutate: options.onMutate,
    mutationFn: (input) => provider.send<Answer>(pathOf(input), { method, body: body(input) }),
    onSuccess: (answer, input) => {
      if (done) notices.done(typeof done === 'string' ? done : done(answer, input));
      return options.onSuccess?.(answer, input);
    },
    onError: async (error) => {
      if (!showsError) notices.failed(error, await options.sayError?.(error));
      options.onError?.();
    },
    onSettled: (_answer, _error, input) => {
      const stale = options.stale ?? [[pathOf(input).split('/')[1]]];
      for (const queryKey of stale) void client.invalidateQueries({ queryKey });
      return options.onSettled?.();
    },
  });
}
