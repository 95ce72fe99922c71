import AddIcon from '@mui/icons-material/Add';
import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import { Box, Button, Skeleton, ToggleButton } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAll, useCan } from '../../api/index.ts';
import { useTotal } from '../../home/useTotal.ts';
import { t } from '../../i18n/words.ts';
import { Page } from '../../layout/Page.tsx';
import { DialogButton, EmptyState, FailedState, SearchField } from '../../ui/index.ts';
import { CreatePersonaDialog } from '../create/CreatePersonaDialog.tsx';
import { ImportPersonaDialog } from '../file/ImportPersonaDialog.tsx';
import { PersonaCard } from './PersonaCard.tsx';

/** Shows the search field from this many personas on: fewer are seen at a glance. */
const SEARCH_FROM = 7;

export default function PersonaList() {
  const canWrite = useCan('personas:write');
  const [search, setSearch] = useSearchParams();
  const isArchive = search.has('archived');
  const archived = useTotal('personas', { archived: true });
  const [q, setQ] = useState('');
  const { data, total, error, refetch } = useAll<Persona>('personas', {
    filter: { ...(q && { q }), ...(isArchive && { archived: true }) },
    by: 'createdAt',
  });
  const create = canWrite && (
    <DialogButton
      variant="contained"
      startIcon={<AddIcon />}
      dialog={(onClose) => <CreatePersonaDialog onClose={onClose} />}
    >
      {t('personas.create')}
    </DialogButton>
  );
  const hasSearch = q !== '' || (total ?? 0) >= SEARCH_FROM;
  const hasArchive = isArchive || Boolean(archived);
  return (
    <Page
      title={t('nav.personas')}
      lead={t(isArchive ? 'personas.archivedLead' : 'personas.lead')}
      actions={
        canWrite && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <DialogButton dialog={(onClose) => <ImportPersonaDialog onClose={onClose} />}>
              {t('personaFile.importNew')}
            </DialogButton>
            {create}
          </Box>
        )
      }
    >
      {(hasSearch || hasArchive) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5 }}>
          {hasSearch && (
            <Box sx={{ flex: '0 1 360px', minWidth: 200 }}>
              <SearchField label={t('personas.search')} value={q} onChange={setQ} />
            </Box>
          )}
          {hasArchive && (
            <ToggleButton
              value="archived"
              selected={isArchive}
              onChange={() => setSearch(isArchive ? {} : { archived: '' })}
              sx={{ gap: 1, borderRadius: '10px' }}
            >
              <ArchiveIcon fontSize="small" />
              {t('personas.archivedOnes')} {archived}
            </ToggleButton>
          )}
        </Box>
      )}
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && q && <EmptyState title={t('personas.noMatch', { q })} />}
      {data?.length === 0 && !q && isArchive && (
        <EmptyState title={t('personas.noneArchived')}>
          <Button variant="outlined" onClick={() => setSearch({})}>
            {t('personas.showActive')}
          </Button>
        </EmptyState>
      )}
      {data?.length === 0 && !q && !isArchive && (
        <EmptyState title={t('personas.emptyTitle')} hint={t('personas.emptyHint')}>
          {create}
        </EmptyState>
      )}
      <PersonaCards personas={data} isLoading={!data && !error} />
    </Page>
  );
}

function PersonaCards({ personas, isLoading }: { personas?: Persona[]; isLoading: boolean }) {
  return (
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
      {isLoading &&
        [1, 2, 3].map((key) => (
          <Skeleton key={key} component="li" variant="rounded" height={176} />
        ))}
      {personas?.map((persona) => (
        <PersonaCard key={persona.id} persona={persona} />
      ))}
    </Box>
  );
}
