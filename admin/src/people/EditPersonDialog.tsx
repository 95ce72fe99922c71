import type { Person } from '@sosia/core/contract';
import { useNotify, useUpdate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { RoleField } from './RoleField.tsx';

/** Name and role; only what was changed is sent. */
export function EditPersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords();
  const notify = useNotify();
  const [role, setRole] = useState(person.role);
  const [update, { isPending, error }] = useUpdate<Person>();
  const errors = fieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    const data = {
      ...(name !== person.name && { name }),
      ...(role !== person.role && { role }),
    };
    const onSuccess = () => {
      notify(t('people.saved'), { type: 'success' });
      onClose();
    };
    void update('people', { id: person.id, data, previousData: person }, { onSuccess });
  };
  return (
    <FormDialog title={t('people.editTitle', { name: person.name })} onClose={onClose}>
      <Form onSubmit={submit}>
        <Field
          required
          name="name"
          defaultValue={person.name}
          label={t('people.name')}
          error={errors.name}
          slotProps={{ input: { maxLength: 120 } }}
        />
        <RoleField value={role} onChange={setRole} error={errors.role} />
        <FormEnd
          error={error}
          isPending={isPending}
          cancel={t('actions.cancel')}
          submit={t('actions.save')}
          onCancel={onClose}
        />
      </Form>
    </FormDialog>
  );
}
