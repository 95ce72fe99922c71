import type { Contact, UpdateContact } from '@sosia/core/contract';
import { useCan, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { CheckboxInput, RecordForm, TextInput } from '../ui/index.ts';
import { CustomFieldsInput, type FieldRow, fieldsOf } from './CustomFieldsInput.tsx';
import { TagsInput } from './TagsInput.tsx';

interface Values extends Omit<Required<UpdateContact>, 'customFields'> {
  rows: FieldRow[];
}

/** The fields that people edit on a contact. */
export function ContactForm({ contact }: { contact: Contact }) {
  const isReadOnly = !useCan('contacts:write');
  const update = useVerb<Contact, Values>(`/contacts/${contact.id}`, {
    method: 'PATCH',
    body: ({ rows, language, ...values }) => ({
      ...values,
      language: language?.trim() || null,
      customFields: fieldsOf(rows),
    }),
    done: t('contacts.saved'),
    showsError: true,
  });
  const { name, language, tags, customFields, blockedAt } = contact;
  const rows = Object.entries(customFields).map(([name, value]) => ({ name, value }));
  return (
    <RecordForm<Values>
      record={{ name, language, tags, rows, isBlocked: blockedAt !== null }}
      save={update.mutateAsync}
      isReadOnly={isReadOnly}
    >
      <TextInput
        source="name"
        label={t('fields.name')}
        disabled={isReadOnly}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <TagsInput isDisabled={isReadOnly} />
      <TextInput
        source="language"
        label={t('fields.language')}
        help={t('contacts.languageHelp')}
        disabled={isReadOnly}
        slotProps={{ input: { maxLength: 10 } }}
      />
      <CustomFieldsInput isDisabled={isReadOnly} />
      <CheckboxInput source="isBlocked" label={t('contacts.block')} disabled={isReadOnly} />
    </RecordForm>
  );
}
