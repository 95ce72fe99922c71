import { Box, type SxProps } from '@mui/material';
import {
  InfiniteListBase,
  type InfiniteListBaseProps,
  type RaRecord,
  RecordContextProvider,
  useInfinitePaginationContext,
  useListContext,
} from 'ra-core';
import type { ReactNode } from 'react';
import { isWorthRetrying } from '../../api/index.ts';
import { FailedState } from './FailedState.tsx';
import { LoadMore } from './LoadMore.tsx';
import { RowsSkeleton } from './RowsSkeleton.tsx';
import { ROWS } from './rows.ts';

interface RowsProps<Row> {
  /** Renders one row as an `li`; its record is in the context too. */
  row: (record: Row) => ReactNode;
  /** Shown when nothing is found, or when nothing exists yet. */
  empty: ReactNode;
  /** Shown until the first rows arrive: a number of grey rows, or something else. */
  skeleton?: number | ReactNode;
  /** The list's accessible name. */
  label?: string;
  sx?: SxProps;
}

interface ListProps
  extends Pick<InfiniteListBaseProps, 'resource' | 'filter' | 'sort' | 'perPage'> {
  /**
   * The API path of these rows, when it differs from the resource's name:
   * `/documents/:id/passages`.
   */
  path?: string;
}

interface Props<Row> extends ListProps, RowsProps<Row> {
  /** Above the rows and in the list's context: a count, actions on the selection. */
  children?: ReactNode;
}

/** Errors are shown in place of the rows, not in a notice. */
const QUERY = { retry: isWorthRetrying, onError: () => {} };

const NEWEST = { field: 'id', order: 'DESC' } as const;

/** The rows of a resource, page by page; the server decides who may see them. */
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

function MoreOfList() {
  return <LoadMore query={useInfinitePaginationContext()} />;
}
