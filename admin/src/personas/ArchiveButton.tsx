import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { Persona } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { archivePersona } from './persona-requests.ts';

export function ArchiveButton({ persona }: { persona: Persona }) {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const archive = useMutation({
    mutationFn: () => archivePersona(persona.id),
    onSuccess: () => {
      notify(t('personas.archived'), { type: 'success' });
      void navigate('/personas');
      void client.invalidateQueries({ queryKey: ['personas', 'getList'] });
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => setOpen(false),
  });
  return (
    <>
      <Tooltip title={t('personas.archive')}>
        <IconButton
          aria-label={t('personas.archive')}
          onClick={() => setOpen(true)}
          sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
        >
          <ArchiveIcon />
        </IconButton>
      </Tooltip>
      <ConfirmDialog
        isDangerous
        isOpen={isOpen}
        isBusy={archive.isPending}
        title={t('personas.archiveTitle', { name: persona.name })}
        hint={t('personas.archiveHint')}
        confirm={t('personas.archive')}
        onConfirm={() => archive.mutate()}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
