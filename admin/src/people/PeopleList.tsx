import AddIcon from '@mui/icons-material/PersonAddAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Person } from '@sosia/core/contract';
import { useInfiniteGetList } from 'ra-core';
import { useState } from 'react';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { PersonRow } from './PersonRow.tsx';

export default function PeopleList() {
  const t = useWords();
  const canWrite = useCan('people:write');
  const [q, setQ] = useState('');
  const [isAdding, setAdding] = useState(false);
  const list = useInfiniteGetList<Person>('people', {
    filter: q ? { q } : {},
    pagination: { page: 1, perPage: 50 },
  });
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  const add = canWrite && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  );
  return (
    <Page title={t('people.title')} lead={t('people.lead')} actions={add} width={860}>
      <Box sx={{ maxWidth: 360, mb: 2 }}>
        <SearchField label={t('people.search')} value={q} onChange={setQ} />
      </Box>
      {list.isPending && <RowsSkeleton count={4} />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <EmptyState title={t('people.noMatch', { q })} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </Box>
      {list.hasNextPage && (
        <Button
          fullWidth
          color="inherit"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('actions.loadMore')}
        </Button>
      )}
      {isAdding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
