import { useVerb } from '../api/useVerb.ts';
import { useReasonOf } from './useReasonOf.ts';

type Options<Answer, Input> = NonNullable<Parameters<typeof useVerb<Answer, Input>>[1]>;

/**
 * An action on the knowledge; its refusals use the same texts as documents that could not be read.
 */
export function useDocumentVerb<Answer = unknown, Input = void>(
  path: string,
  options: Options<Answer, Input> = {},
) {
  const reasonOf = useReasonOf();
  const stale = [['documents'], ['passages']];
  const sayError = (error: Error) => reasonOf(error).text;
  return useVerb<Answer, Input>(path, { stale, sayError, ...options });
}
