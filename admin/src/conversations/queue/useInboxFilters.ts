import { ConversationQueue } from '@sosia/core/contract';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

const FIELDS = ['q', 'personaId', 'numberId', 'channel', 'hasFailedSend'] as const;
export type FilterField = (typeof FIELDS)[number];

/** Where nothing is said: whatever is going on. */
const DEFAULT: ConversationQueue = 'open';

/** The inbox's filters live in the address, so that a reload or a link shows the same list. */
export function useInboxFilters() {
  const [search, setSearch] = useSearchParams();
  const queue = ConversationQueue.safeParse(search.get('queue')).data ?? DEFAULT;
  const text = withoutMessage(search);
  const { values, filter } = useMemo(() => {
    const params = new URLSearchParams(text);
    const pairs = FIELDS.map((field) => [field, params.get(field) ?? ''] as const);
    return {
      values: Object.fromEntries(pairs) as Record<FilterField, string>,
      filter: Object.fromEntries(pairs.filter(([, value]) => value !== '')),
    };
  }, [text]);
  const set = useCallback(
    (field: FilterField | 'queue', value: string) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === '' || (field === 'queue' && value === DEFAULT)) next.delete(field);
          else next.set(field, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  const isNarrowed = FIELDS.some((field) => values[field] !== '');
  return { queue, values, filter, set, clear, isNarrowed, text };
}

/** The list stays while messages are linked to. */
function withoutMessage(search: URLSearchParams): string {
  const rest = new URLSearchParams(search);
  rest.delete('message');
  return rest.toString();
}

export type InboxFilters = ReturnType<typeof useInboxFilters>;
