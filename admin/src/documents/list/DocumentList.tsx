import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useListContext } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { Page } from '../../layout/Page.tsx';
import { EmptyState, InfiniteRows, SearchField, useFileDrop } from '../../ui/index.ts';
import { AskKnowledge } from '../ask/AskKnowledge.tsx';
import { AddDocumentDialog } from '../upload/AddDocumentDialog.tsx';
import { UploadsNotice } from '../upload/UploadsNotice.tsx';
import { useUploads } from '../upload/useUploads.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { ReindexNotice } from './ReindexNotice.tsx';

export default function DocumentList() {
  const canWrite = useCan('knowledge:write');
  const [isAdding, setAdding] = useState(false);
  const files = useUploads();
  // Files may be dropped anywhere on the page.
  const { isOver, ...drop } = useFileDrop((dropped) => {
    if (!canWrite) return;
    files.send(dropped);
    setAdding(true);
  });
  const add = canWrite && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {t('documents.add')}
    </Button>
  );
  return (
    <Box {...(canWrite && drop)} sx={isOver && canWrite ? dropping : undefined}>
      <Page title={t('nav.knowledge')} lead={t('documents.lead')} actions={add} width={920}>
        <ReindexNotice />
        <AskKnowledge />
        {!isAdding && <UploadsNotice uploads={files.uploads} onOpen={() => setAdding(true)} />}
        <Documents add={add} />
        {isAdding && (
          <AddDocumentDialog
            files={files}
            onClose={() => {
              setAdding(false);
              files.clear();
            }}
          />
        )}
      </Page>
    </Box>
  );
}

const dropping = {
  outline: '2px dashed',
  outlineColor: 'primary.main',
  outlineOffset: '-8px',
  borderRadius: 1,
} as const;

function Documents({ add }: { add: ReactNode }) {
  const [q, setQ] = useState('');
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <InfiniteRows<KnowledgeDocument>
        resource="documents"
        filter={{ q: q || undefined }}
        sort={{ field: 'createdAt', order: 'DESC' }}
        perPage={25}
        row={(document) => <DocumentRow document={document} />}
        empty={
          q ? (
            <EmptyState title={t('documents.noMatch', { q })} />
          ) : (
            <EmptyState title={t('documents.emptyTitle')} hint={t('documents.emptyHint')}>
              {add}
            </EmptyState>
          )
        }
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 1.5 }}>
          <Heading />
          <Box sx={{ flex: '0 1 280px', minWidth: 200 }}>
            <SearchField label={t('documents.search')} value={q} onChange={setQ} />
          </Box>
        </Box>
      </InfiniteRows>
    </Box>
  );
}

function Heading() {
  const { total } = useListContext();
  return (
    <Typography variant="h2" sx={{ flex: '1 1 200px' }}>
      {t('documents.list')}{' '}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {total}
      </Box>
    </Typography>
  );
}
