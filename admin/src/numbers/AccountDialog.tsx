import Typography from '@mui/material/Typography';
import type { ProviderAccount, UpdateProviderAccount } from '@sosia/core/contract';
import { useNotify, useUpdate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { ApiKeyFields } from './ApiKeyFields.tsx';
import { readRate } from './read-rate.ts';

interface Props {
  account: ProviderAccount;
  onClose: () => void;
}

/** Name, rate and secrets of an account; a secret that is left empty stays as it is. */
export function AccountDialog({ account, onClose }: Props) {
  const t = useWords();
  const notify = useNotify();
  const [update, { isPending, error }] = useUpdate<ProviderAccount>();
  const [rateError, setRateError] = useState('');
  const errors = fieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { messagesPerSecond, ...given } = readFields(event.currentTarget);
    const rate = readRate(messagesPerSecond ?? '');
    setRateError(rate === null ? t('accounts.rateInvalid') : '');
    if (rate === null) return;
    const data: UpdateProviderAccount = { ...given, messagesPerSecond: rate };
    const onSuccess = () => {
      notify(t('accounts.saved'), { type: 'success' });
      onClose();
    };
    const change = { id: account.id, data, previousData: account };
    void update('provider-accounts', change, { onSuccess });
  };
  return (
    <FormDialog title={t('accounts.editTitle', { name: account.name })} onClose={onClose}>
      <Form onSubmit={submit}>
        <Field
          required
          name="name"
          defaultValue={account.name}
          label={t('connect.accountName')}
          help={t('connect.accountNameHelp')}
          error={errors.name}
          slotProps={{ input: { maxLength: 80 } }}
        />
        <Field
          required
          name="messagesPerSecond"
          inputMode="numeric"
          defaultValue={account.messagesPerSecond}
          label={t('accounts.rate')}
          help={t('accounts.rateHelp')}
          error={rateError || errors.messagesPerSecond}
          sx={{ maxWidth: 160 }}
        />
        <SecretFields account={account} errors={errors} />
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

/** What was written; an empty field says nothing. */
function readFields(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(
    ([name, value]) => [name, String(value).trim()] as const,
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

interface SecretProps {
  account: ProviderAccount;
  errors: Record<string, string>;
}

function SecretFields({ account, errors }: SecretProps) {
  const t = useWords();
  if (account.isFromEnvironment) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('accounts.tokenFromEnvironment')}
      </Typography>
    );
  }
  return (
    <>
      <PasswordField
        name="authToken"
        autoComplete="off"
        label={t('accounts.newToken')}
        help={t('accounts.newTokenHelp')}
        error={errors.authToken}
      />
      <ApiKeyFields errors={errors} />
    </>
  );
}
