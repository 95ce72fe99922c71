import { Button } from '@mui/material';
import { t } from '../../i18n/words.ts';

interface Props {
  query: {
    hasNextPage?: boolean;
    isFetchingNextPage?: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** Below a paged list, as long as there is more to load. */
export function LoadMore({ query }: Props) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      fullWidth
      color="inherit"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
      sx={{ mt: 1 }}
    >
      {t('actions.loadMore')}
    </Button>
  );
}
