import { CONTENT_SID, type MessageTemplate, type ProviderAccount } from '@sosia/core/contract';
import { useCreate, useNotify } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { SelectField } from '../ui/SelectField.tsx';

interface Props {
  accounts: ProviderAccount[];
  onClose: () => void;
}

/** Adds a template as it was approved: the variables are read from its text. */
export function TemplateDialog({ accounts, onClose }: Props) {
  const t = useWords();
  const notify = useNotify();
  const [providerAccountId, setAccount] = useState(accounts[0]?.id ?? '');
  const [sidError, setSidError] = useState('');
  const [create, { isPending, error }] = useCreate<MessageTemplate>();
  const errors = fieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    const isSid = CONTENT_SID.test(String(fields.contentSid).trim());
    setSidError(isSid ? '' : t('templates.contentSidInvalid'));
    if (!isSid) return;
    const onSuccess = () => {
      notify(t('templates.saved'), { type: 'success' });
      onClose();
    };
    void create('templates', { data: { ...fields, providerAccountId } }, { onSuccess });
  };
  return (
    <FormDialog title={t('templates.add')} onClose={onClose}>
      <Form onSubmit={submit}>
        {accounts.length > 1 && (
          <SelectField
            label={t('templates.account')}
            value={providerAccountId}
            choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setAccount}
          />
        )}
        <TemplateFields errors={{ ...errors, contentSid: sidError || errors.contentSid || '' }} />
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

function TemplateFields({ errors }: { errors: Record<string, string> }) {
  const t = useWords();
  return (
    <>
      <Field
        required
        autoFocus
        name="name"
        label={t('templates.name')}
        error={errors.name}
        slotProps={{ input: { maxLength: 80 } }}
      />
      <Field
        required
        name="contentSid"
        autoComplete="off"
        label={t('templates.contentSid')}
        help={t('templates.contentSidHelp')}
        error={errors.contentSid}
      />
      <Field
        required
        name="language"
        defaultValue="pt_BR"
        label={t('templates.language')}
        error={errors.language}
      />
      <Field
        required
        multiline
        minRows={3}
        name="body"
        label={t('templates.body')}
        help={t('templates.bodyHelp')}
        error={errors.body}
        slotProps={{ input: { maxLength: 1024 } }}
      />
    </>
  );
}
