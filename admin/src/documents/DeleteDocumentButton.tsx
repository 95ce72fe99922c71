import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useState } from 'react';
import { useDelete, useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

export function DeleteDocumentButton({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [remove, { isPending }] = useDelete();
  const confirm = () =>
    remove(
      'documents',
      { id: document.id, previousData: document },
      {
        onSuccess: () => {
          notify(t('documents.deleted'), { type: 'success' });
          void navigate('/documents');
        },
        onError: (error) => notify(errorText(error), { type: 'error' }),
      },
    );
  return (
    <>
      <Button
        color="inherit"
        variant="outlined"
        startIcon={<DeleteIcon />}
        onClick={() => setOpen(true)}
      >
        {t('documents.delete')}
      </Button>
      <ConfirmDialog
        isDangerous
        isOpen={isOpen}
        isBusy={isPending}
        title={t('documents.deleteTitle', { title: document.title })}
        hint={t('documents.deleteHint')}
        confirm={t('actions.delete')}
        onConfirm={() => void confirm()}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
