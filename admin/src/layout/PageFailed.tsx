import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useDocumentTitle } from './useDocumentTitle.ts';

export function PageFailed() {
  const t = useWords();
  useDocumentTitle(t('problems.pageFailed'));
  return (
    <div role="alert">
      <EmptyState title={t('problems.pageFailed')} hint={t('problems.pageFailedHint')}>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {t('problems.reload')}
        </Button>
      </EmptyState>
    </div>
  );
}
