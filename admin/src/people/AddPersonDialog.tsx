import type { AddedPerson, AddPerson } from '@sosia/core/contract';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { DialogShell, RecordForm, TextInput } from '../ui/index.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { RoleInput } from './RoleInput.tsx';

/** Asks who joins and in which role; then shows the link to hand on. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const add = useVerb<AddedPerson, AddPerson>('/people', { showsError: true });
  if (add.data) {
    const { link, person } = add.data;
    const title = t('people.added', { name: person.name });
    return <LinkDialog title={title} name={person.name} link={link} onClose={onClose} />;
  }
  return (
    <DialogShell title={t('people.add')} onClose={onClose}>
      <RecordForm<AddPerson>
        save={add.mutateAsync}
        submit={t('people.addSubmit')}
        onCancel={onClose}
      >
        <TextInput
          required
          autoFocus
          source="name"
          autoComplete="off"
          label={t('fields.name')}
          maxLength={120}
        />
        <TextInput
          required
          source="email"
          type="email"
          autoComplete="off"
          label={t('fields.email')}
          maxLength={200}
        />
        <RoleInput />
      </RecordForm>
    </DialogShell>
  );
}
