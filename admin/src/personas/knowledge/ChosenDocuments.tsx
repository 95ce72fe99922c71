import { Alert, Box, Button, Checkbox, Typography } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { t } from '../../i18n/words.ts';
import { EmptyState, FailedState, Quiet, RowsSkeleton, SearchField } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { GoneDocuments } from './GoneDocuments.tsx';

/** The API's maximum page size. */
const SHOWN = 100;
/** The most documents that a draft may have. */
const MOST = 1000;

/** The documents that a persona may quote, searched by title. */
export function ChosenDocuments() {
  const { draft, changePart, isReadOnly } = useSettings();
  const { documentIds } = draft.knowledge;
  const [q, setQ] = useState('');
  const { data, total, error, refetch } = useGetList<KnowledgeDocument>('documents', {
    filter: q ? { q } : {},
    sort: { field: 'title', order: 'ASC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  const choose = (ids: string[]) =>
    changePart('knowledge', { documentIds: [...new Set(ids)].slice(0, MOST) });
  const toggle = (id: string, isChosen: boolean) =>
    choose(isChosen ? [...documentIds, id] : documentIds.filter((one) => one !== id));
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton count={4} />;
  if (total === 0 && !q) {
    return (
      <EmptyState title={t('settings.knowledge.noDocuments')}>
        <Button variant="outlined" component={Link} to="/documents">
          {t('knowledgeChoice.toDocuments')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 1 }}>
      <Box component="legend" sx={{ fontWeight: 600, fontSize: '0.9375rem', p: 0, mb: 0.5 }}>
        {t('settings.knowledge.documents')}
      </Box>
      <Quiet>{t('settings.knowledge.documentsHelp')}</Quiet>
      <SearchField label={t('documents.search')} value={q} onChange={setQ} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography role="status" variant="body2" sx={{ flex: 1, fontWeight: 600 }}>
          {t('knowledgeChoice.chosen', { smart_count: documentIds.length })}
        </Typography>
        {!isReadOnly && data.some(({ id }) => !documentIds.includes(id)) && (
          <Button
            size="small"
            onClick={() => choose([...documentIds, ...data.map(({ id }) => id)])}
          >
            {t('knowledgeChoice.chooseShown', { count: data.length })}
          </Button>
        )}
        {!isReadOnly && documentIds.length > 0 && (
          <Button size="small" color="inherit" onClick={() => choose([])}>
            {t('knowledgeChoice.clear')}
          </Button>
        )}
      </Box>
      {documentIds.length === 0 && <Alert severity="warning">{t('knowledgeChoice.nothing')}</Alert>}
      <GoneDocuments />
      <Box
        sx={{
          maxHeight: 360,
          overflowY: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1.25,
          px: 1.5,
        }}
      >
        {data.length === 0 && (
          <Typography sx={{ py: 2 }}>{t('documents.noMatch', { q })}</Typography>
        )}
        {data.map(({ id, title }) => (
          <Box
            key={id}
            component="label"
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 44 }}
          >
            <Checkbox
              checked={documentIds.includes(id)}
              disabled={isReadOnly}
              onChange={(event) => toggle(id, event.target.checked)}
              sx={{ ml: -1.25 }}
            />
            <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {title}
            </Box>
          </Box>
        ))}
      </Box>
      {total !== undefined && total > data.length && (
        <Quiet>{t('knowledgeChoice.more', { shown: data.length, total })}</Quiet>
      )}
    </Box>
  );
}
