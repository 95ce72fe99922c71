import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { Contact } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useUpdate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useCan } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { CustomFieldsEditor, fieldsOf, rowsOf } from './CustomFieldsEditor.tsx';
import { TagsField } from './TagsField.tsx';

/** What people note of a contact. */
export function ContactForm({ contact }: { contact: Contact }) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const canWrite = useCan('contacts:write');
  const [name, setName] = useState(contact.name);
  const [language, setLanguage] = useState(contact.language ?? '');
  const [tags, setTags] = useState(contact.tags);
  const [rows, setRows] = useState(() => rowsOf(contact.customFields));
  const [isBlocked, setBlocked] = useState(contact.blockedAt !== null);
  const [update, { isPending }] = useUpdate<Contact>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const customFields = fieldsOf(rows);
    const data = { name, language: language.trim() || null, tags, customFields, isBlocked };
    void update(
      'contacts',
      { id: contact.id, data, previousData: contact },
      {
        onSuccess: () => notify(t('contacts.saved'), { type: 'success' }),
        onError: (error) => notify(errorText(error), { type: 'error' }),
        onSettled: () => client.invalidateQueries({ queryKey: ['contacts'] }),
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <Field
        label={t('contacts.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        disabled={!canWrite}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <TagsField value={tags} onChange={setTags} isDisabled={!canWrite} />
      <Field
        label={t('contacts.language')}
        help={t('contacts.languageHelp')}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
        disabled={!canWrite}
        slotProps={{ input: { maxLength: 10 } }}
      />
      <CustomFieldsEditor rows={rows} onChange={setRows} isDisabled={!canWrite} />
      <FormControlLabel
        disabled={!canWrite}
        control={<Checkbox checked={isBlocked} />}
        onChange={(_event, isOn) => setBlocked(isOn)}
        label={t('contacts.block')}
      />
      {canWrite && (
        <Button type="submit" variant="contained" loading={isPending} sx={{ justifySelf: 'start' }}>
          {t('actions.save')}
        </Button>
      )}
    </Form>
  );
}
