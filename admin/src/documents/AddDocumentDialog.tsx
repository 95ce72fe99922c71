import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type FormEvent, useState } from 'react';
import { useCreate, useNotify } from 'react-admin';
import { ApiError } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FileDrop } from './FileDrop.tsx';

export function AddDocumentDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [tab, setTab] = useState<'files' | 'text'>('files');
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={isPhone}
      onClose={onClose}
      aria-labelledby="add-document-title"
    >
      <DialogTitle id="add-document-title">{t('addDocument.title')}</DialogTitle>
      <Tabs value={tab} onChange={(_event, next) => setTab(next)} sx={{ px: 2 }}>
        <Tab value="files" label={t('addDocument.tabFiles')} />
        <Tab value="text" label={t('addDocument.tabText')} />
      </Tabs>
      <DialogContent>
        {tab === 'files' ? <FileDrop onClose={onClose} /> : <TextForm onClose={onClose} />}
      </DialogContent>
    </Dialog>
  );
}

function TextForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const [create, { isPending, error }] = useCreate();
  const named = error instanceof ApiError ? (error.body.errors ?? {}) : {};
  const errorOf = (field: string) => (field in named ? t('form.check') : undefined);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = Object.fromEntries(new FormData(event.currentTarget));
    await create(
      'documents',
      { data },
      {
        onSuccess: onClose,
        onError: (problem) => notify(errorText(problem), { type: 'error' }),
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <Field
        autoFocus
        required
        name="title"
        label={t('addDocument.docTitle')}
        help={t('addDocument.docTitleHelp')}
        error={errorOf('title')}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <Field
        required
        multiline
        minRows={8}
        maxRows={16}
        name="text"
        label={t('addDocument.text')}
        help={t('addDocument.textHelp')}
        error={errorOf('text')}
      />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" variant="contained" loading={isPending}>
          {t('addDocument.submitText')}
        </Button>
      </Box>
    </Form>
  );
}
