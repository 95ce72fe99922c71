import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useState } from 'react';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DocumentStatusLine, useFailureText } from '../DocumentStatusLine.tsx';
import { dropReplacement, retryReplacement } from '../document-requests.ts';
import { useDocumentAction } from '../useDocumentAction.ts';

/** What is on its way to take a document's place, or could not. */
export function ReplacementNotice({ document }: { document: KnowledgeDocument }) {
  if (!document.replacement) return null;
  return document.replacement.failureCode === null ? (
    <Preparing document={document} />
  ) : (
    <Failed document={document} />
  );
}

function Preparing({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const canWrite = useCan('knowledge:write');
  const name = document.replacement?.sourceName;
  return (
    <Box component="section" aria-live="polite" sx={box}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>
          {name ? t('contents.replace.pendingNamed', { name }) : t('contents.replace.pending')}
        </strong>
        <Box sx={{ color: 'text.secondary' }}>{t('contents.replace.pendingHint')}</Box>
      </Box>
      <DocumentStatusLine document={document} />
      {canWrite && <DropButton document={document} label={t('contents.replace.stop')} />}
    </Box>
  );
}

function Failed({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const canWrite = useCan('knowledge:write');
  const failureText = useFailureText();
  const retry = useDocumentAction(() => retryReplacement(document.id));
  const { replacement } = document;
  if (!replacement) return null;
  const name = replacement.sourceName;
  return (
    <Alert severity="error" sx={{ mb: 3, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <strong>
          {name ? t('contents.replace.failedNamed', { name }) : t('contents.replace.failed')}.
        </strong>{' '}
        {failureText({ ...document, ...replacement })} {t('contents.replace.kept')}
      </Box>
      {canWrite && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          <Button
            variant="outlined"
            color="inherit"
            loading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {t('actions.retry')}
          </Button>
          <DropButton document={document} label={t('contents.replace.dismiss')} />
        </Box>
      )}
    </Alert>
  );
}

/** A file is still where it came from; pairs were written here, and nowhere else. */
function DropButton({ document, label }: { document: KnowledgeDocument; label: string }) {
  const t = useWords();
  const [isAsking, setAsking] = useState(false);
  const drop = useDocumentAction(() => dropReplacement(document.id));
  const isWrittenHere = document.source === 'faq';
  return (
    <>
      <Button
        color="inherit"
        loading={drop.isPending}
        onClick={() => (isWrittenHere ? setAsking(true) : drop.mutate())}
      >
        {label}
      </Button>
      <ConfirmDialog
        isDangerous
        isOpen={isAsking}
        isBusy={drop.isPending}
        title={t('contents.replace.dropPairsTitle')}
        hint={t('contents.replace.dropPairsHint')}
        confirm={t('contents.replace.dropPairs')}
        cancel={t('contents.replace.keepPairs')}
        onConfirm={() => drop.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

const box = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  p: 2,
  mb: 3,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const;
