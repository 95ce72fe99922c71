import { ACCOUNT_SID, type ProviderAccount } from '@sosia/core/contract';
import { useCreate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { ApiKeyFields } from './ApiKeyFields.tsx';

interface Props {
  onDone: (account: ProviderAccount) => void;
  onCancel: () => void;
}

export function NewAccountForm({ onDone, onCancel }: Props) {
  const t = useWords();
  const [sidError, setSidError] = useState('');
  const [create, { isPending, error }] = useCreate<ProviderAccount>();
  const errors = fieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
    const data = Object.fromEntries(given);
    const isSid = ACCOUNT_SID.test(String(data.accountSid).trim());
    setSidError(isSid ? '' : t('connect.sidInvalid'));
    if (isSid) void create('provider-accounts', { data }, { onSuccess: onDone });
  };
  return (
    <Form onSubmit={submit}>
      <Field
        required
        name="name"
        defaultValue="Twilio"
        label={t('connect.accountName')}
        help={t('connect.accountNameHelp')}
        error={errors.name}
        slotProps={{ input: { maxLength: 80 } }}
      />
      <Field
        required
        name="accountSid"
        autoComplete="off"
        label={t('connect.accountSid')}
        help={t('connect.accountSidHelp')}
        error={sidError || errors.accountSid}
        slotProps={{ input: { spellCheck: false } }}
      />
      <PasswordField
        required
        name="authToken"
        autoComplete="off"
        label={t('connect.authToken')}
        help={t('connect.authTokenHelp')}
        error={errors.authToken}
      />
      <ApiKeyFields errors={errors} />
      <FormEnd
        error={error}
        isPending={isPending}
        cancel={t('actions.cancel')}
        submit={t('connect.saveAccount')}
        onCancel={onCancel}
      />
    </Form>
  );
}
