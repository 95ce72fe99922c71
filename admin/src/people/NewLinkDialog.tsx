import type { PasswordLink, Person } from '@sosia/core/contract';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { ConfirmDialog } from '../ui/index.ts';
import { LinkDialog } from './LinkDialog.tsx';

/** Asks for confirmation first, because a new link invalidates the previous one. */
export function NewLinkDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { id, name } = person;
  const make = useVerb<PasswordLink>(`/people/${id}/link`);
  if (make.data) {
    const title = t('people.linkTitle', { name });
    return <LinkDialog title={title} name={name} link={make.data} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      isBusy={make.isPending}
      title={t('people.linkConfirmTitle', { name })}
      hint={t('people.linkConfirm')}
      confirm={t('people.linkSubmit')}
      onConfirm={() => make.mutate(undefined, { onError: onClose })}
      onClose={onClose}
    />
  );
}
