import type {
  DocumentChange,
  DocumentText,
  DocumentUser,
  FaqPair,
  Document as KnowledgeDocument,
  Passage,
  ReindexStatus,
  UpdatePassage,
} from '@sosia/core/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/http.ts';

// Keys begin with `documents`: that is what a live event about one makes stale.

interface Rows<T> {
  data: T[];
  total: number;
}

const PER_PAGE = 50;

const DOCUMENTS_PER_PAGE = 25;

/** Documents, the newest first, page by page as far as one scrolls. */
export const documentsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'pages', q],
    queryFn: ({ pageParam: before, signal }) =>
      request<Rows<KnowledgeDocument>>('/documents', {
        query: { q: q || undefined, before, perPage: DOCUMENTS_PER_PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ data }) => {
      const last = data.length === DOCUMENTS_PER_PAGE ? data.at(-1) : undefined;
      return last && `${last.createdAt}_${last.id}`;
    },
  });

export interface PassageFilter {
  q: string;
  state: 'edited' | 'excluded' | null;
}

export const passagesQuery = (documentId: string, { q, state }: PassageFilter) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'passages', documentId, q, state],
    queryFn: ({ pageParam, signal }) =>
      request<Rows<Passage>>(`/documents/${documentId}/passages`, {
        query: { after: pageParam, perPage: PER_PAGE, q: q || undefined, state },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ data }) => (data.length === PER_PAGE ? data.at(-1)?.position : undefined),
  });

export const textQuery = (documentId: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'text', documentId],
    queryFn: ({ pageParam, signal }) =>
      request<DocumentText>(`/documents/${documentId}/text`, {
        query: { offset: pageParam },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

export const changesQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'changes', documentId],
    queryFn: () => request<Rows<DocumentChange>>(`/documents/${documentId}/changes`),
  });

export const pairsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'pairs', documentId],
    queryFn: () => request<Rows<FaqPair>>(`/documents/${documentId}/pairs`),
  });

export const usersQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['documents', 'personas', documentId],
    queryFn: () => request<Rows<DocumentUser>>(`/documents/${documentId}/personas`),
  });

export const reindexQuery = queryOptions({
  queryKey: ['documents', 'reindex'],
  queryFn: () => request<ReindexStatus>('/knowledge/reindex'),
});

export const startReindex = () =>
  request<ReindexStatus>('/knowledge/reindex', { method: 'POST', body: {} });

export const updatePassage = (id: string, body: UpdatePassage) =>
  request<Passage>(`/passages/${id}`, { method: 'PATCH', body });

export const replaceDocument = (id: string, body: FormData | object) =>
  request<KnowledgeDocument>(`/documents/${id}/replacement`, { method: 'POST', body });

export const dropReplacement = (id: string) =>
  request<KnowledgeDocument>(`/documents/${id}/replacement`, { method: 'DELETE' });

export const retryReplacement = (id: string) =>
  request<KnowledgeDocument>(`/documents/${id}/replacement/retry`, { method: 'POST', body: {} });
