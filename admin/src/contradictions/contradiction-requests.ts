import type {
  ContradictionCount,
  ContradictionPlace,
  ContradictionReport,
} from '@sosia/core/contract';
import { request } from '../api/index.ts';

/** The document or persona whose contradictions are shown. */
export interface ContradictionSubject {
  resource: 'documents' | 'personas';
  id: string;
}

export const pathOf = ({ resource, id }: ContradictionSubject) =>
  `/${resource}/${id}/contradictions`;

const RUNNING_POLL_MS = 4000;

export const isRunning = ({ check }: ContradictionReport): boolean =>
  check.status === 'waiting' || check.status === 'running';

export const reportQuery = (subject: ContradictionSubject) => ({
  queryKey: ['contradictions', subject.resource, subject.id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    request<ContradictionReport>(pathOf(subject), { signal }),
  // Live events announce the end; if one is lost, "searching" must not stay on the screen.
  refetchInterval: ({ state }: { state: { data?: ContradictionReport } }) =>
    state.data && isRunning(state.data) ? RUNNING_POLL_MS : (false as const),
});

export const countsQuery = {
  queryKey: ['contradictions', 'counts'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const { data } = await request<{ data: ContradictionCount[] }>('/contradictions/counts', {
      signal,
    });
    return new Map(data.map(({ documentId, count }) => [documentId, count]));
  },
};

/** Parts of a draft that share an editor section with another part. */
const SECTION_OF: Record<string, string> = { fallback: 'greeting' };

/** The page where the text at a place can be edited. */
export function pageOf({ source, sourceId, section }: ContradictionPlace): string {
  return source === 'document'
    ? `/documents/${sourceId}`
    : `/personas/${sourceId}/${SECTION_OF[section] ?? section}`;
}
