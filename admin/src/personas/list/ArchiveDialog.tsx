import type { Persona } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { archivePersona } from '../persona-requests.ts';

/** Asks once more, then puts the persona away. */
export function ArchiveDialog({ persona, onClose }: { persona: Persona; onClose: () => void }) {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const errorText = useErrorText();
  const archive = useMutation({
    mutationFn: () => archivePersona(persona.id),
    onSuccess: () => {
      notify(t('personas.archived'), { type: 'success' });
      void navigate('/personas');
      void client.invalidateQueries({ queryKey: ['personas', 'getList'] });
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      isBusy={archive.isPending}
      title={t('personas.archiveTitle', { name: persona.name })}
      hint={t('personas.archiveHint')}
      confirm={t('personas.archive')}
      onConfirm={() => archive.mutate()}
      onClose={onClose}
    />
  );
}
