import type { ReactNode } from 'react';
import { FailedState } from './FailedState.tsx';
import { RowsSkeleton } from './RowsSkeleton.tsx';

interface Props<Data> {
  /** What useQuery, useGetList and useGetOne return. */
  query: { data?: Data; error: unknown; refetch: () => unknown };
  /** Until it has come; a number of grey rows unless said otherwise. */
  skeleton?: number | ReactNode;
  children: (data: Data) => ReactNode;
}

/** What was asked for, once it is there; what is there stays when it cannot be read anew. */
export function Loaded<Data>({ query, skeleton = 3, children }: Props<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  return typeof skeleton === 'number' ? <RowsSkeleton count={skeleton} /> : skeleton;
}
