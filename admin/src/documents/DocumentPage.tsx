import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { DeleteDocumentButton } from './DeleteDocumentButton.tsx';
import { DocumentStatusLine, RetryButton, useFailureText } from './DocumentStatusLine.tsx';
import { PassageList } from './PassageList.tsx';

export default function DocumentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<KnowledgeDocument>('documents', { id });
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  return <OneDocument document={data} />;
}

function OneDocument({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const failureText = useFailureText();
  const canWrite = useCan('knowledge:write');
  const facts = [
    t(`documents.source.${document.source}`),
    document.sourceName !== document.title && document.sourceName,
    t('documents.passages', { smart_count: document.passageCount }),
  ];
  return (
    <Page
      title={document.title}
      back="/documents"
      width={860}
      lead={
        <>
          {facts.filter(Boolean).join(' · ')} · <TimeAgo at={document.updatedAt} />
        </>
      }
      actions={canWrite && <DeleteDocumentButton document={document} />}
    >
      {document.status === 'failed' && (
        <Alert severity="error" sx={{ mb: 3 }} action={<RetryButton id={document.id} />}>
          <strong>{t('documents.failedTitle')}.</strong> {failureText(document)}
        </Alert>
      )}
      {(document.status === 'pending' || document.status === 'processing') && (
        <Box sx={{ mb: 3 }}>
          <DocumentStatusLine document={document} />
        </Box>
      )}
      <PassageList document={document} />
    </Page>
  );
}
