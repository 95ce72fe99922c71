import CloseIcon from '@mui/icons-material/Close';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import KnownIcon from '@mui/icons-material/InfoOutlined';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import { Box, Button, IconButton, Typography } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { Link } from 'react-router';
import { errorText } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { formats, ProgressLine, Quiet } from '../../ui/index.ts';
import { DocumentStatusLine } from '../DocumentStatusLine.tsx';
import { knownDocumentOf } from '../known-document.ts';
import type { Upload, Uploads } from './useUploads.ts';

interface Props {
  upload: Upload;
  files: Uploads;
}

/** One file, from being chosen until its document is ready, or why it failed. */
export function UploadRow({ upload, files }: Props) {
  const { state, file } = upload;
  const isKnown = knownDocumentOf(upload.error) !== undefined;
  const isRefused = state === 'failed' && !isKnown;
  const Icon = isRefused ? ErrorIcon : isKnown ? KnownIcon : FileIcon;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, minWidth: 0, px: 1.5, py: 1.25 }}>
      <Icon
        fontSize="small"
        sx={{ mt: 0.25, color: isRefused ? 'error.main' : 'text.secondary' }}
      />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 1.5 }}>
          <Typography noWrap title={file.name} sx={{ minWidth: 0, fontWeight: 560 }}>
            {file.name}
          </Typography>
          <Quiet component="span" sx={{ flex: 'none' }}>
            {formats.fileSize(file.size)}
          </Quiet>
        </Box>
        {state === 'failed' && <Refusal upload={upload} files={files} />}
        {(state === 'waiting' || state === 'sending') && <Sending upload={upload} />}
        {upload.documentId && state === 'sent' && <Reading id={upload.documentId} />}
      </Box>
      {state !== 'sent' && (
        <IconButton
          aria-label={t('addDocument.stop', { name: file.name })}
          onClick={() => files.remove(upload.key)}
          sx={{ alignSelf: 'flex-start', my: -0.75, mr: -0.75 }}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}

function Sending({ upload: { state, share } }: { upload: Upload }) {
  if (state === 'waiting') return <ProgressLine text={t('addDocument.waiting')} share={0} />;
  if (share === 1) return <ProgressLine text={t('addDocument.checking')} />;
  const text = t('addDocument.sendingPercent', { percent: formats.percent(share) });
  return <ProgressLine text={text} share={share} />;
}

/** Live events about the document refresh it. */
function Reading({ id }: { id: string }) {
  const { data } = useGetOne<KnowledgeDocument>('documents', { id });
  if (!data) return <Typography variant="body2">{t('documents.status.pending')}</Typography>;
  return (
    <Box sx={{ mt: 0.75 }}>
      <DocumentStatusLine document={data} />
      {data.status === 'ready' && (
        <Quiet component="span" sx={{ ml: 1 }}>
          {t('documents.passages', { smart_count: data.passageCount })}
        </Quiet>
      )}
    </Box>
  );
}

function Refusal({ upload, files }: Props) {
  const { error, canRetry, file, key } = upload;
  const knownId = knownDocumentOf(error);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Typography
        variant="body2"
        role="status"
        sx={{ flex: '1 1 220px', color: knownId ? 'text.secondary' : 'error.main' }}
      >
        {errorText(error)}
      </Typography>
      {knownId && (
        <Button size="small" component={Link} to={`/documents/${knownId}`} sx={{ ml: -1 }}>
          {t('addDocument.open')}
        </Button>
      )}
      {canRetry && (
        <Button
          size="small"
          aria-label={t('addDocument.againOne', { name: file.name })}
          onClick={() => files.retry(key)}
        >
          {t('actions.retry')}
        </Button>
      )}
    </Box>
  );
}
