import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import {
  InfiniteListBase,
  type InfiniteListBaseProps,
  type RaRecord,
  RecordContextProvider,
  useInfinitePaginationContext,
  useListContext,
} from 'ra-core';
import type { ReactNode } from 'react';
import { isWorthRetrying } from '../../api/query-client.ts';
import { FailedState } from './FailedState.tsx';
import { LoadMore } from './LoadMore.tsx';
import { RowsSkeleton } from './RowsSkeleton.tsx';

interface RowsProps<Row> {
  /** One row, a `li`; its record is in the context too. */
  row: (record: Row) => ReactNode;
  /** What stands there when nothing is found, or nothing is there yet. */
  empty: ReactNode;
  /** What stands there until the first rows come; a number of grey rows unless said otherwise. */
  skeleton?: number | ReactNode;
  /** What the list is read as. */
  label?: string;
  sx?: SxProps;
}

interface ListProps
  extends Pick<InfiniteListBaseProps, 'resource' | 'filter' | 'sort' | 'perPage'> {
  /** Where the API has these rows, when not under their own name: `/documents/:id/passages`. */
  path?: string;
}

interface Props<Row> extends ListProps, RowsProps<Row> {
  /** Above the rows and in the list's context: a count, what is done with those selected. */
  children?: ReactNode;
}

/** Failures are shown where the rows would be, not in a notice. */
const QUERY = { retry: isWorthRetrying, onError: () => {} };

const NEWEST = { field: 'id', order: 'DESC' } as const;

/** The rows of a resource, page by page; who may see them is for the server to say. */
export function InfiniteRows<Row extends RaRecord>(props: Props<Row>) {
  const { path, row, empty, skeleton, label, sx, children, ...list } = props;
  const { perPage = 50, sort = NEWEST } = list;
  return (
    <InfiniteListBase
      {...list}
      perPage={perPage}
      sort={sort}
      queryOptions={{ ...QUERY, meta: path ? { path } : undefined }}
      disableAuthentication
      disableSyncWithLocation
      storeKey={false}
    >
      {children}
      <Rows row={row} empty={empty} skeleton={skeleton} label={label} sx={sx} />
      <MoreOfList />
    </InfiniteListBase>
  );
}

function Rows<Row extends RaRecord>(props: RowsProps<Row>) {
  const { row, empty, skeleton = 5, label, sx } = props;
  const { isPending, isPlaceholderData, error, data = [], refetch } = useListContext<Row>();
  if (isPending) return typeof skeleton === 'number' ? <RowsSkeleton count={skeleton} /> : skeleton;
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return empty;
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={[ROWS, { opacity: isPlaceholderData ? 0.6 : 1 }, ...[sx ?? []].flat()]}
    >
      {data.map((record) => (
        <RecordContextProvider key={record.id} value={record}>
          {row(record)}
        </RecordContextProvider>
      ))}
    </Box>
  );
}

const ROWS = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li + li': { borderTop: 1, borderColor: 'divider' },
} as const;

function MoreOfList() {
  return <LoadMore query={useInfinitePaginationContext()} />;
}
