import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const TABS = ['open', 'waiting', 'attended', 'closed', 'all'] as const;
export type Tab = (typeof TABS)[number];

const TAB_FILTERS: Record<Tab, Record<string, unknown>> = {
  open: { open: true },
  waiting: { state: 'AWAITING_AGENT' },
  attended: { state: 'AGENT_ACTIVE' },
  closed: { open: false },
  all: {},
};

const FIELDS = ['q', 'personaId', 'numberId', 'channel', 'hasFailedSend'] as const;
export type FilterField = (typeof FIELDS)[number];

/** The inbox's filters live in the address, so that a reload or a link shows the same list. */
export function useInboxFilters() {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('state');
  const tab = TABS.find((known) => known === wanted) ?? 'open';
  const text = search.toString();
  const { values, filter } = useMemo(() => {
    const params = new URLSearchParams(text);
    const pairs = FIELDS.map((field) => [field, params.get(field) ?? ''] as const);
    const given = pairs.filter(([, value]) => value !== '');
    return {
      values: Object.fromEntries(pairs) as Record<FilterField, string>,
      filter: { ...TAB_FILTERS[tab], ...Object.fromEntries(given) },
    };
  }, [text, tab]);
  const set = useCallback(
    (field: FilterField | 'state', value: string) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === '' || (field === 'state' && value === 'open')) next.delete(field);
          else next.set(field, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  const isNarrowed = FIELDS.some((field) => values[field] !== '');
  return { tab, values, filter, set, clear, isNarrowed, text };
}

export type InboxFilters = ReturnType<typeof useInboxFilters>;
