import type { Person } from '@sosia/core/contract';
import { useNotify } from 'ra-core';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { useNewLink } from './people-requests.ts';

/** Asks first: making a link ends the one before. */
export function NewLinkDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const { mutate, data: link, isPending } = useNewLink(person);
  const { name } = person;
  if (link) {
    return (
      <FormDialog title={t('people.linkTitle', { name })} onClose={() => {}}>
        <LinkPanel name={name} link={link} onClose={onClose} />
      </FormDialog>
    );
  }
  const make = () =>
    mutate(undefined, {
      onError: (error) => {
        notify(errorText(error), { type: 'error' });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      isOpen
      isBusy={isPending}
      title={t('people.linkConfirmTitle', { name })}
      hint={t('people.linkConfirm')}
      confirm={t('people.linkSubmit')}
      onConfirm={make}
      onClose={onClose}
    />
  );
}
