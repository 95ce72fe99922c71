import { ConversationQueue } from '@sosia/core/contract';
import { useUrlFilters } from '../../ui/index.ts';

const FIELDS = ['q', 'personaId', 'numberId', 'channel', 'hasFailedSend'] as const;
const ALL = ['queue', ...FIELDS] as const;

/** The default queue: everything that is open. */
const DEFAULT: ConversationQueue = 'open';

/** The inbox's filters are kept in the URL, so that a reload or a link shows the same list. */
export function useInboxFilters() {
  const { values, filter, set } = useUrlFilters(ALL);
  const { queue: named, ...narrowing } = filter;
  const queue = ConversationQueue.safeParse(named).data ?? DEFAULT;
  return {
    queue,
    values,
    filter: narrowing,
    set,
    setQueue: (next: ConversationQueue) => set({ queue: next === DEFAULT ? '' : next }),
    clear: () => set(Object.fromEntries(ALL.map((field) => [field, '']))),
    isNarrowed: Object.keys(narrowing).length > 0,
    /** The query string that leads back to the same list, without the linked message. */
    text: new URLSearchParams(filter).toString(),
  };
}

export type InboxFilters = ReturnType<typeof useInboxFilters>;
