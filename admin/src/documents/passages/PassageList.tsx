import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailedState } from '../../ui/FailedState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { type PassageFilter, passagesQuery } from '../document-requests.ts';
import { PassageCard } from './PassageCard.tsx';

const STATES = ['all', 'edited', 'excluded'] as const;

/** The pieces that are found and quoted, in the document's order. */
export function PassageList({ document }: { document: KnowledgeDocument }) {
  const [filter, setFilter] = useState<PassageFilter>({ q: '', state: null });
  if (document.passageCount === 0) return <NoPassages />;
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <Passages key={filter.state} document={document} filter={filter} />
    </>
  );
}

function NoPassages() {
  const t = useWords();
  return <EmptyState title={t('documents.noPassages')} hint={t('documents.noPassagesHint')} />;
}

interface FilterProps {
  filter: PassageFilter;
  onChange: (filter: PassageFilter) => void;
}

function Filters({ filter, onChange }: FilterProps) {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
      <Box sx={{ flex: '1 1 240px' }}>
        <SearchField
          label={t('contents.passage.search')}
          value={filter.q}
          onChange={(q) => onChange({ ...filter, q })}
        />
      </Box>
      <ToggleButtonGroup
        exclusive
        value={filter.state ?? 'all'}
        onChange={(_event, next: (typeof STATES)[number] | null) =>
          onChange({ ...filter, state: next === 'all' ? null : next })
        }
      >
        {STATES.map((state) => (
          <ToggleButton key={state} value={state} sx={{ textTransform: 'none', px: 1.75 }}>
            {t(`contents.passage.${state}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

function Passages({ document, filter }: { document: KnowledgeDocument; filter: PassageFilter }) {
  const t = useWords();
  const list = useInfiniteQuery(passagesQuery(document.id, filter));
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
  if (passages.length === 0) return <NothingFound filter={filter} />;
  return (
    <>
      {(filter.q || filter.state) && (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
          {t('contents.passage.found', { smart_count: list.data.pages[0]?.total ?? 0 })}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {passages.map((passage) => (
          <PassageCard
            key={passage.id}
            passage={passage}
            marked={filter.q}
            isPair={document.source === 'faq'}
          />
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

function NothingFound({ filter: { q, state } }: { filter: PassageFilter }) {
  const t = useWords();
  if (q) return <EmptyState title={t('contents.passage.noMatch', { q })} />;
  const none = state === 'edited' ? 'contents.passage.noEdited' : 'contents.passage.noExcluded';
  return <EmptyState title={t(none)} />;
}
