import type { Persona } from '@sosia/core/contract';
import { useNavigate } from 'react-router';
import { useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { ConfirmDialog } from '../../ui/index.ts';

/** Asks for confirmation, then archives the persona. */
export function ArchiveDialog({ persona, onClose }: { persona: Persona; onClose: () => void }) {
  const navigate = useNavigate();
  const archive = useVerb(`/personas/${persona.id}/archive`, {
    stale: [['personas', 'getList']],
    done: t('personas.archived'),
    onSuccess: () => void navigate('/personas'),
    onSettled: onClose,
  });
  return (
    <ConfirmDialog
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
