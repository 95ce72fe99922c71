import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AddedPerson, Role } from '@sosia/core/contract';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { LinkPanel } from './LinkPanel.tsx';
import { useAddPerson } from './people-requests.ts';
import { RoleField } from './RoleField.tsx';

/** Who comes, in which role; then the link to hand on. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [added, setAdded] = useState<AddedPerson>();
  const title = added ? t('people.added', { name: added.person.name }) : t('people.addTitle');
  return (
    <FormDialog title={title} onClose={added?.link ? () => {} : onClose}>
      {added ? (
        <Added added={added} onClose={onClose} />
      ) : (
        <AddForm onDone={setAdded} onClose={onClose} />
      )}
    </FormDialog>
  );
}

function Added({ added, onClose }: { added: AddedPerson; onClose: () => void }) {
  const t = useWords();
  const { person, link } = added;
  if (link) return <LinkPanel name={person.name} link={link} onClose={onClose} />;
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Alert severity="info">{t('people.knownElsewhere', { name: person.name })}</Alert>
      <Button variant="contained" onClick={onClose} sx={{ justifySelf: 'end' }}>
        {t('people.done')}
      </Button>
    </Box>
  );
}

interface FormProps {
  onDone: (added: AddedPerson) => void;
  onClose: () => void;
}

function AddForm({ onDone, onClose }: FormProps) {
  const t = useWords();
  const [role, setRole] = useState<Role>('attendant');
  const { mutate, isPending, error } = useAddPerson();
  const errors = fieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, email] = [String(form.get('name')), String(form.get('email')).trim()];
    mutate({ name, email, role }, { onSuccess: onDone });
  };
  return (
    <Form onSubmit={submit}>
      <Field
        required
        autoFocus
        name="name"
        autoComplete="off"
        label={t('people.name')}
        error={errors.name}
        slotProps={{ input: { maxLength: 120 } }}
      />
      <Field
        required
        name="email"
        type="email"
        autoComplete="off"
        label={t('people.email')}
        error={errors.email}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <RoleField value={role} onChange={setRole} error={errors.role} />
      <FormEnd
        error={error}
        isPending={isPending}
        cancel={t('actions.cancel')}
        submit={t('people.addSubmit')}
        onCancel={onClose}
      />
    </Form>
  );
}
