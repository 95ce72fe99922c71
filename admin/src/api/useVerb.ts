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
  /** The request body; by default, the input itself. */
  body?: (input: Input) => unknown;
  /**
   * The cached answers that become stale; by default, those of the resource that the path begins
   * with.
   */
  stale?: readonly QueryKey[];
  /** The success notice. */
  done?: string | ((answer: Answer, input: Input) => string);
  /** The caller shows errors itself, for example in a form, instead of a notice. */
  showsError?: boolean;
  /** A better text for this error; undefined where there is none. */
  sayError?: (error: Error) => string | undefined | Promise<string | undefined>;
  onSuccess?: (answer: Answer, input: Input) => unknown;
  onError?: () => void;
  /** The verb stays pending until this has finished. */
  onSettled?: () => unknown;
}

/**
 * An action of the API that does not just change a record's fields, such as
 * `/people/:id/reactivate`. Refetches what it makes stale and reports the result.
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
