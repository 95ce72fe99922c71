import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { CreatePersonaDialog } from './CreatePersonaDialog.tsx';
import { PersonaCard } from './PersonaCard.tsx';

/** Fewer than this are seen at a glance. */
const SEARCH_FROM = 7;

export default function PersonaList() {
  const t = useWords();
  const canWrite = useCan('personas:write');
  const [q, setQ] = useState('');
  const [isCreating, setCreating] = useState(false);
  const { data, total, error, refetch } = useGetList<Persona>('personas', {
    filter: q ? { q } : {},
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const create = canWrite && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
      {t('personas.create')}
    </Button>
  );
  const hasSearch = q !== '' || (total ?? 0) >= SEARCH_FROM;
  return (
    <Page title={t('personas.title')} lead={t('personas.lead')} actions={create}>
      {hasSearch && (
        <Box sx={{ maxWidth: 360, mb: 2.5 }}>
          <SearchField label={t('personas.search')} value={q} onChange={setQ} />
        </Box>
      )}
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && q && <EmptyState title={t('personas.noMatch', { q })} />}
      {data?.length === 0 && !q && (
        <EmptyState title={t('personas.emptyTitle')} hint={t('personas.emptyHint')}>
          {create}
        </EmptyState>
      )}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
        }}
      >
        {!data &&
          !error &&
          [1, 2, 3].map((key) => (
            <Skeleton key={key} component="li" variant="rounded" height={176} />
          ))}
        {data?.map((persona) => (
          <PersonaCard key={persona.id} persona={persona} />
        ))}
      </Box>
      {isCreating && <CreatePersonaDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
