import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Tab, Tabs, Typography } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useState } from 'react';
import { formOf, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { DropZone, Field, FileButton, Quiet, RecordFormDialog } from '../../ui/index.ts';
import { ACCEPT } from '../upload/useUploads.ts';

interface Props {
  document: KnowledgeDocument;
  onClose: () => void;
}

/** Replaces a document with another file or text. */
export function ReplaceDialog({ document, onClose }: Props) {
  const [tab, setTab] = useState<'file' | 'text'>(document.source === 'text' ? 'text' : 'file');
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const replace = useVerb(`/documents/${document.id}/replacement`, {
    body: () => (tab === 'file' && file ? formOf(file) : { text }),
    showsError: true,
  });
  const isGiven = tab === 'file' ? file !== undefined : text.trim() !== '';
  return (
    <RecordFormDialog
      title={t('contents.replace.title', { title: document.title })}
      hint={t('contents.replace.hint')}
      save={() => replace.mutateAsync()}
      submit={t('contents.replace.action')}
      button={{ disabled: !isGiven }}
      onClose={onClose}
    >
      <Tabs value={tab} onChange={(_event, next) => setTab(next)}>
        <Tab value="file" label={t('contents.replace.file')} />
        <Tab value="text" label={t('contents.replace.text')} />
      </Tabs>
      {tab === 'file' ? (
        <FileChoice file={file} onChoose={setFile} />
      ) : (
        <Field
          autoFocus
          required
          multiline
          minRows={8}
          maxRows={16}
          label={t('fields.text')}
          help={t('addDocument.textHelp')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </RecordFormDialog>
  );
}

interface FileProps {
  file: File | undefined;
  onChoose: (file: File) => void;
}

function FileChoice({ file, onChoose }: FileProps) {
  const choose = ([first]: File[]) => first && onChoose(first);
  return (
    <DropZone onFiles={choose} py={3}>
      <UploadIcon sx={{ fontSize: 32, color: 'text.secondary' }} />
      {file && (
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{file.name}</Typography>
      )}
      <FileButton
        variant={file ? 'text' : 'outlined'}
        accept={ACCEPT}
        inputLabel={t('actions.chooseFile')}
        onFiles={choose}
      >
        {t(file ? 'contents.replace.other' : 'actions.chooseFile')}
      </FileButton>
      <Quiet>{t('actions.orDropFile')}</Quiet>
    </DropZone>
  );
}
