import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/useWords.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailedState } from '../../ui/FailedState.tsx';
import { textQuery } from '../document-requests.ts';

/** The text that was read from a document, a part at a time. */
export function DocumentTextView({ documentId }: { documentId: string }) {
  const t = useWords();
  const parts = useInfiniteQuery(textQuery(documentId));
  if (parts.isPending) return <Skeleton variant="rounded" height={320} aria-busy="true" />;
  if (parts.isError) {
    return <FailedState error={parts.error} onRetry={() => void parts.refetch()} />;
  }
  const text = parts.data.pages.map((page) => page.text).join('');
  if (text.trim() === '') return <EmptyState title={t('contents.text.empty')} />;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('contents.text.hint')}
      </Typography>
      <Pages text={text} />
      {parts.hasNextPage && (
        <Button
          fullWidth
          color="inherit"
          loading={parts.isFetchingNextPage}
          onClick={() => void parts.fetchNextPage()}
          sx={{ mt: 1.5 }}
        >
          {t('actions.loadMore')}
        </Button>
      )}
    </>
  );
}

/** A form feed begins a page. */
function Pages({ text }: { text: string }) {
  const t = useWords();
  const pages = text.split('\f').filter((page, index) => index > 0 || page.trim() !== '');
  return pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name, and never move.
    <Box key={index} component="section" sx={paper}>
      {pages.length > 1 && (
        <Typography variant="caption" component="h2" sx={{ color: 'text.secondary' }}>
          {t('contents.text.page', { page: index + 1 })}
        </Typography>
      )}
      {page.trim()}
    </Box>
  ));
}

const paper = {
  p: { xs: 2, sm: 3 },
  mb: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const;
