import { Box, Skeleton, ToggleButton, ToggleButtonGroup } from '@mui/material';
import type { Document as KnowledgeDocument, Passage } from '@sosia/core/contract';
import { useListContext } from 'ra-core';
import { useState } from 'react';
import { t } from '../../i18n/words.ts';
import { EmptyState, InfiniteRows, ListTools, Quiet } from '../../ui/index.ts';
import { PassageCard } from './PassageCard.tsx';

const STATES = ['all', 'edited', 'excluded'] as const;

type State = (typeof STATES)[number];

/** The passages that are found and quoted, in the document's order. */
export function PassageList({ document }: { document: KnowledgeDocument }) {
  const [q, setQ] = useState('');
  const [state, setState] = useState<State>('all');
  if (document.passageCount === 0) {
    return <EmptyState title={t('documents.noPassages')} hint={t('documents.noPassagesHint')} />;
  }
  const none = state === 'edited' ? 'contents.passage.noEdited' : 'contents.passage.noExcluded';
  return (
    <>
      <ListTools search={t('contents.passage.search')} q={q} onSearch={setQ}>
        <ToggleButtonGroup
          exclusive
          value={state}
          onChange={(_event, next: State | null) => setState(next ?? 'all')}
        >
          {STATES.map((one) => (
            <ToggleButton key={one} value={one} sx={{ px: 1.75 }}>
              {t(`contents.passage.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </ListTools>
      <InfiniteRows<Passage>
        key={state}
        resource="passages"
        path={`/documents/${document.id}/passages`}
        filter={{ q: q || undefined, state: state === 'all' ? undefined : state }}
        row={(passage) => (
          <PassageCard passage={passage} marked={q} isPair={document.source === 'faq'} />
        )}
        empty={<EmptyState title={q ? t('contents.passage.noMatch', { q }) : t(none)} />}
        skeleton={<CardsSkeleton />}
        sx={{ display: 'grid', gap: 1.5, '& > li + li': { border: 0 } }}
      >
        {(q || state !== 'all') && <FoundCount />}
      </InfiniteRows>
    </>
  );
}

function FoundCount() {
  const { total } = useListContext();
  if (!total) return null;
  return (
    <Quiet role="status" sx={{ mb: 1 }}>
      {t('documents.passages', { smart_count: total })}
    </Quiet>
  );
}

function CardsSkeleton() {
  return (
    <Box aria-busy="true" sx={{ display: 'grid', gap: 2 }}>
      {[120, 90, 140].map((height) => (
        <Skeleton key={height} variant="rounded" height={height} />
      ))}
    </Box>
  );
}
