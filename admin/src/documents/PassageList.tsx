import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Document as KnowledgeDocument, Passage } from '@sosia/core/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../api/http.ts';
import { useWords } from '../i18n/useWords.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Pill } from '../ui/Pill.tsx';

const PER_PAGE = 50;

interface Rows {
  data: Passage[];
  total: number;
}

function usePassages(documentId: string) {
  return useInfiniteQuery({
    queryKey: ['documents', 'passages', documentId],
    queryFn: ({ pageParam, signal }) =>
      request<Rows>(`/documents/${documentId}/passages`, {
        query: { page: pageParam, perPage: PER_PAGE },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: (last, _pages, page) =>
      last.total > page * PER_PAGE && last.data.length === PER_PAGE ? page + 1 : undefined,
  });
}

/** The pieces that are found and quoted, in the document's order. */
export function PassageList({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const list = usePassages(document.id);
  if (list.isPending) {
    return (
      <Box aria-busy="true" sx={{ display: 'grid', gap: 2 }}>
        {[120, 90, 140].map((height) => (
          <Skeleton key={height} variant="rounded" height={height} />
        ))}
      </Box>
    );
  }
  if (list.isError) return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  const passages = list.data.pages.flatMap((page) => page.data);
  if (passages.length === 0) {
    return <EmptyState title={t('documents.noPassages')} hint={t('documents.noPassagesHint')} />;
  }
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {passages.map((passage, index) => (
          <PassageCard key={passage.id} passage={passage} number={index + 1} />
        ))}
      </Box>
      {list.hasNextPage && (
        <Button
          fullWidth
          color="inherit"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          sx={{ mt: 1.5 }}
        >
          {t('actions.loadMore')}
        </Button>
      )}
    </>
  );
}

function PassageCard({ passage, number }: { passage: Passage; number: number }) {
  const t = useWords();
  return (
    <Box
      component="li"
      sx={{
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        opacity: passage.isExcluded ? 0.65 : 1,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.75 }}>
        <Typography variant="h4" component="h2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {passage.heading || t('documents.passageNumber', { number })}
        </Typography>
        {passage.isExcluded && <Pill tone="quiet">{t('documents.excluded')}</Pill>}
        {passage.page !== null && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('documents.page', { page: passage.page })}
          </Typography>
        )}
      </Box>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {passage.content}
      </Typography>
    </Box>
  );
}
