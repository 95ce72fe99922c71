import { Button } from '@mui/material';
import { useResetErrorBoundaryOnLocationChange } from 'ra-core';
import type { FallbackProps } from 'react-error-boundary';
import { t } from '../i18n/words.ts';
import { EmptyState } from '../ui/index.ts';
import { useDocumentTitle } from './useDocumentTitle.ts';

/** Replaces a page that crashed, or the whole console, until the user navigates elsewhere. */
export function PageFailed({ resetErrorBoundary }: Pick<FallbackProps, 'resetErrorBoundary'>) {
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
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
