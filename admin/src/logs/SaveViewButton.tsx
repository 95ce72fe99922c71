import BookmarkAddIcon from '@mui/icons-material/BookmarkAddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useCurrentView } from './useCurrentView.ts';
import type { LogFiltersInUrl } from './useLogFilters.ts';
import { ViewDialog } from './ViewDialog.tsx';

/** Keeps what is searched for now, where no view does yet. */
export function SaveViewButton({ search }: { search: LogFiltersInUrl }) {
  const t = useWords();
  const { isNew } = useCurrentView(search);
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      {isNew && (
        <Button size="small" startIcon={<BookmarkAddIcon />} onClick={() => setNaming(true)}>
          {t('logs.saveView')}
        </Button>
      )}
      {isNaming && (
        <ViewDialog
          filters={search.filters}
          onSaved={search.show}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
