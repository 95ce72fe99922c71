import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { DocumentStatusLine, useFailureText } from './DocumentStatusLine.tsx';
import { dropReplacement, retryReplacement } from './document-requests.ts';
import { useDocumentAction } from './useDocumentAction.ts';

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
  const drop = useDocumentAction(() => dropReplacement(document.id));
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
      {canWrite && (
        <Button color="inherit" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('contents.replace.stop')}
        </Button>
      )}
    </Box>
  );
}

function Failed({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const canWrite = useCan('knowledge:write');
  const failureText = useFailureText();
  const drop = useDocumentAction(() => dropReplacement(document.id));
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
          <Button color="inherit" loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('contents.replace.dismiss')}
          </Button>
        </Box>
      )}
    </Alert>
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
