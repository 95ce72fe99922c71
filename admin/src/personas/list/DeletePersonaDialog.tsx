import type { Persona } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router';
import { ApiError } from '../../api/http.ts';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { deletePersona } from '../persona-requests.ts';

interface Props {
  persona: Persona;
  onArchive: () => void;
  onClose: () => void;
}

/** Deletes what was never used; what was is explained, and may be archived instead. */
export function DeletePersonaDialog({ persona, onArchive, onClose }: Props) {
  const t = useWords();
  const errorText = useErrorText();
  const notify = useNotify();
  const done = useDone(persona, onClose);
  const remove = useMutation({
    mutationFn: () => deletePersona(persona.id),
    onSuccess: done,
    onError: (error) => {
      if (!isUsed(error)) notify(errorText(error), { type: 'error' });
    },
  });
  if (persona.publishedVersion || isUsed(remove.error)) {
    return <UsedDialog persona={persona} onArchive={onArchive} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      isBusy={remove.isPending}
      title={t('personaMenu.deleteTitle', { name: persona.name })}
      hint={t('personaMenu.deleteHint')}
      confirm={t('personaMenu.delete')}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}

const isUsed = (error: unknown) => error instanceof ApiError && error.code === 'persona_used';

function useDone({ id, name }: Persona, onClose: () => void) {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  return async () => {
    onClose();
    notify(t('personaMenu.deleted', { name }), { type: 'success' });
    await navigate('/personas');
    client.removeQueries({ queryKey: ['personas', 'getOne', { id }] });
    await client.invalidateQueries({ queryKey: ['personas', 'getList'] });
  };
}

function UsedDialog({ persona, onArchive, onClose }: Props) {
  const t = useWords();
  const isArchived = persona.archivedAt !== null;
  return (
    <ConfirmDialog
      isOpen
      title={t('personaMenu.usedTitle', { name: persona.name })}
      hint={t('personaMenu.usedHint')}
      confirm={t(isArchived ? 'personaMenu.understood' : 'personas.archive')}
      onConfirm={isArchived ? onClose : onArchive}
      onClose={onClose}
    >
      {isArchived && t('personaMenu.usedArchived')}
    </ConfirmDialog>
  );
}
