import type {
  DocumentChange,
  DocumentText,
  DocumentUser,
  FaqPair,
  ReindexStatus,
} from '@sosia/core/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/index.ts';

// Query keys begin with `documents`, because live events about a document invalidate that prefix.

interface Rows<T> {
  data: T[];
  total: number;
}

const partQuery =
  <T>(part: string) =>
  (documentId: string) =>
    queryOptions({
      queryKey: ['documents', part, documentId],
      queryFn: () => request<Rows<T>>(`/documents/${documentId}/${part}`),
    });

export const changesQuery = partQuery<DocumentChange>('changes');
export const pairsQuery = partQuery<FaqPair>('pairs');
export const usersQuery = partQuery<DocumentUser>('personas');

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

export const reindexQuery = queryOptions({
  queryKey: ['documents', 'reindex'],
  queryFn: () => request<ReindexStatus>('/knowledge/reindex'),
});
