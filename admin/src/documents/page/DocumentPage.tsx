import ReplaceIcon from '@mui/icons-material/SyncAltOutlined';
import { Box } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { useParams } from 'react-router';
import { useCan } from '../../api/index.ts';
import { DocumentContradictions } from '../../contradictions/DocumentContradictions.tsx';
import { t } from '../../i18n/words.ts';
import { Page } from '../../layout/Page.tsx';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { DialogButton, Loaded, TimeAgo } from '../../ui/index.ts';
import { DocumentStatusLine, failureText, ReadingButton } from '../DocumentStatusLine.tsx';
import { Notice } from '../Notice.tsx';
import { ReplaceDialog } from '../replace/ReplaceDialog.tsx';
import { ReplacementNotice } from '../replace/ReplacementNotice.tsx';
import { DocumentMenu } from './DocumentMenu.tsx';
import { DocumentTabs } from './DocumentTabs.tsx';
import { DocumentUsers } from './DocumentUsers.tsx';

export default function DocumentPage() {
  const { id = '' } = useParams();
  const query = useGetOne<KnowledgeDocument>('documents', { id });
  return (
    <Loaded query={query} skeleton={<PageLoading />}>
      {(document) => <OneDocument document={document} />}
    </Loaded>
  );
}

function OneDocument({ document }: { document: KnowledgeDocument }) {
  const canWrite = useCan('knowledge:write');
  return (
    <Page
      title={document.title}
      back="/documents"
      width={document.source === 'faq' ? 980 : 860}
      lead={<Facts document={document} />}
      actions={canWrite && <Actions document={document} />}
    >
      <ReplacementNotice document={document} />
      {!isBeingReplaced(document) && <Reading document={document} />}
      {document.passageCount > 0 && <DocumentContradictions id={document.id} />}
      <DocumentTabs document={document} />
    </Page>
  );
}

const isBeingReplaced = ({ replacement }: KnowledgeDocument) => replacement?.failureCode === null;

function Facts({ document }: { document: KnowledgeDocument }) {
  const facts = [
    t(`documents.source.${document.source}`),
    document.sourceName !== document.title && document.sourceName,
    t('documents.passages', { smart_count: document.passageCount }),
  ];
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {facts.filter(Boolean).join(' · ')} · <TimeAgo at={document.updatedAt} />
      <br />
      <DocumentUsers documentId={document.id} />
    </Box>
  );
}

function Actions({ document }: { document: KnowledgeDocument }) {
  return (
    <>
      {document.source !== 'faq' && (
        <DialogButton
          variant="outlined"
          color="inherit"
          startIcon={<ReplaceIcon />}
          dialog={(close) => <ReplaceDialog document={document} onClose={close} />}
        >
          {t('contents.replace.action')}
        </DialogButton>
      )}
      <DocumentMenu document={document} />
    </>
  );
}

/** How far the document's file has been read, or why it was not. */
function Reading({ document }: { document: KnowledgeDocument }) {
  if (document.status === 'ready') return null;
  if (document.status === 'failed') {
    return (
      <Notice severity="error" title={t('documents.failedTitle')} hint={failureText(document)}>
        <ReadingButton variant="outlined" document={document} verb="retry" />
      </Notice>
    );
  }
  return (
    <Box sx={{ mb: 3, maxWidth: 320 }}>
      <DocumentStatusLine document={document} />
    </Box>
  );
}
