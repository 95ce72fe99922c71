import type { Persona } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError, useNotices, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { ConfirmDialog } from '../../ui/index.ts';
import { ArchiveDialog } from './ArchiveDialog.tsx';

interface Props {
  persona: Persona;
  onClose: () => void;
}

/**
 * Deletes a persona that was never used. For a used one it says why not, and offers to archive it.
 */
export function DeletePersonaDialog({ persona, onClose }: Props) {
  const { id, name, publishedVersion } = persona;
  const client = useQueryClient();
  const navigate = useNavigate();
  const notices = useNotices();
  const remove = useVerb(`/personas/${id}`, {
    method: 'DELETE',
    stale: [['personas', 'getList']],
    done: t('personaMenu.deleted', { name }),
    showsError: true,
    onSuccess: async () => {
      onClose();
      await navigate('/personas');
      client.removeQueries({ queryKey: ['personas', 'getOne', { id }] });
    },
  });
  const confirm = () =>
    remove.mutate(undefined, { onError: (error) => isUsed(error) || notices.failed(error) });
  if (publishedVersion || isUsed(remove.error)) {
    return <UsedDialog persona={persona} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      isDangerous
      isBusy={remove.isPending}
      title={t('actions.deleteNamed', { name })}
      hint={t('personaMenu.deleteHint')}
      confirm={t('actions.delete')}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

const isUsed = (error: unknown) => error instanceof ApiError && error.code === 'persona_used';

function UsedDialog({ persona, onClose }: Props) {
  const [isArchiving, setArchiving] = useState(false);
  const isArchived = persona.archivedAt !== null;
  if (isArchiving) return <ArchiveDialog persona={persona} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={t('personaMenu.usedTitle', { name: persona.name })}
      hint={t('personaMenu.usedHint')}
      confirm={t(isArchived ? 'personaMenu.understood' : 'personas.archive')}
      onConfirm={isArchived ? onClose : () => setArchiving(true)}
      onClose={onClose}
    >
      {isArchived && t('personaMenu.usedArchived')}
    </ConfirmDialog>
  );
}
