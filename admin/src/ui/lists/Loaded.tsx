import type { ReactNode } from 'react';
import { FailedState } from './FailedState.tsx';
import { RowsSkeleton } from './RowsSkeleton.tsx';

interface Props<Data> {
  /** What useQuery, useGetList and useGetOne return. */
  query: { data?: Data; error: unknown; refetch: () => unknown };
  /** Shown while loading: a number of grey rows, or something else. */
  skeleton?: number | ReactNode;
  children: (data: Data) => ReactNode;
}

/** Renders the data of a query once it is there. If a refetch fails, the old data stays. */
export function Loaded<Data>({ query, skeleton = 3, children }: Props<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  return typeof skeleton === 'number' ? <RowsSkeleton count={skeleton} /> : skeleton;
}
