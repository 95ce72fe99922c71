import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useState } from 'react';
import { formOf } from '../../api/upload.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DialogShell } from '../../ui/dialogs/DialogShell.tsx';
import { DropZone } from '../../ui/files/DropZone.tsx';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { Field } from '../../ui/forms/Field.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { ACCEPT } from '../upload/useUploads.ts';
import { useDocumentVerb } from '../useDocumentVerb.ts';
import { useReasonOf } from '../useReasonOf.ts';

interface Props {
  document: KnowledgeDocument;
  onClose: () => void;
}

/** Replaces a document with another file or text. */
export function ReplaceDialog({ document, onClose }: Props) {
  const t = useWords();
  const reasonOf = useReasonOf();
  const [tab, setTab] = useState<'file' | 'text'>(document.source === 'text' ? 'text' : 'file');
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const replace = useDocumentVerb(`/documents/${document.id}/replacement`, {
    body: () => (tab === 'file' && file ? formOf(file) : { text }),
    showsError: true,
    onSuccess: onClose,
  });
  const isGiven = tab === 'file' ? file !== undefined : text.trim() !== '';
  return (
    <DialogShell
      title={t('contents.replace.title', { title: document.title })}
      hint={t('contents.replace.hint')}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button
            variant="contained"
            disabled={!isGiven}
            loading={replace.isPending}
            onClick={() => replace.mutate()}
          >
            {t('contents.replace.action')}
          </Button>
        </>
      }
    >
      <Tabs value={tab} onChange={(_event, next) => setTab(next)} sx={{ mb: 2 }}>
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
      {replace.error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {reasonOf(replace.error).text}
        </Alert>
      )}
    </DialogShell>
  );
}

interface FileProps {
  file: File | undefined;
  onChoose: (file: File) => void;
}

function FileChoice({ file, onChoose }: FileProps) {
  const t = useWords();
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
