import { Paper, Skeleton } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { t } from '../../i18n/words.ts';
import { EmptyState, FailedState, LoadMore, Quiet } from '../../ui/index.ts';
import { textQuery } from '../document-requests.ts';

/** The text that was extracted from a document, one part at a time. */
export function DocumentTextView({ documentId }: { documentId: string }) {
  const parts = useInfiniteQuery(textQuery(documentId));
  if (parts.isPending) return <Skeleton variant="rounded" height={320} aria-busy="true" />;
  if (parts.isError) {
    return <FailedState error={parts.error} onRetry={() => void parts.refetch()} />;
  }
  const text = parts.data.pages.map((page) => page.text).join('');
  if (text.trim() === '') return <EmptyState title={t('contents.text.empty')} />;
  return (
    <>
      <Quiet sx={{ mb: 1.5 }}>{t('contents.text.hint')}</Quiet>
      <Pages text={text} />
      <LoadMore query={parts} />
    </>
  );
}

/** Pages begin with a form feed. */
function Pages({ text }: { text: string }) {
  const pages = text.split('\f').filter((page, index) => index > 0 || page.trim() !== '');
  return pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name, and never move.
    <Paper key={index} variant="outlined" component="section" sx={paper}>
      {pages.length > 1 && (
        <Quiet variant="caption" component="h2">
          {t('contents.text.page', { page: index + 1 })}
        </Quiet>
      )}
      {page.trim()}
    </Paper>
  ));
}

const paper = {
  p: { xs: 2, sm: 3 },
  mb: 1.5,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const;
