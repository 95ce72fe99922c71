import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Setup } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { request } from '../api/http.ts';
import { meQuery } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { beginFirstVisit } from '../home/first-visit.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { setupQuery } from './setup-query.ts';

/** The link printed in the terminal carries the token, in the hash route or before it. */
function useTokenOfLink(): string {
  const [search] = useSearchParams();
  return search.get('token') ?? new URLSearchParams(window.location.search).get('token') ?? '';
}

function useSetup() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Setup) => request('/setup', { method: 'POST', body }),
    onSuccess: async () => {
      beginFirstVisit();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      // What was refused before there was an account must be asked again before leaving here.
      await client.resetQueries({ queryKey: ['auth'] });
      await navigate('/simulator', { replace: true });
      client.removeQueries({ queryKey: setupQuery.queryKey });
    },
  });
}

export function SetupForm() {
  const t = useWords();
  const token = useTokenOfLink();
  const errorText = useErrorText();
  const { mutate, error, isPending } = useSetup();
  const named = fieldErrors(error);
  const errorOf = (field: string) => (field in named ? t('form.check') : undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(Object.fromEntries(new FormData(event.currentTarget)) as unknown as Setup);
  };
  return (
    <Form onSubmit={submit}>
      <Field
        label={t('setup.token')}
        help={t('setup.tokenHelp')}
        error={errorOf('token')}
        name="token"
        defaultValue={token}
        autoComplete="off"
        autoFocus={!token}
        required
      />
      <Field
        label={t('setup.organizationName')}
        help={t('setup.organizationHelp')}
        error={errorOf('organizationName')}
        name="organizationName"
        autoComplete="organization"
        autoFocus={Boolean(token)}
        required
      />
      <Field
        label={t('setup.name')}
        error={errorOf('name')}
        name="name"
        autoComplete="name"
        required
      />
      <Field
        label={t('setup.email')}
        error={errorOf('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <PasswordField
        label={t('setup.password')}
        help={t('setup.passwordHelp')}
        error={errorOf('password')}
        name="password"
        autoComplete="new-password"
        slotProps={{ input: { minLength: 8 } }}
        required
      />
      {error && <Alert severity="error">{errorText(error)}</Alert>}
      <Button type="submit" variant="contained" size="large" loading={isPending}>
        {t('setup.submit')}
      </Button>
    </Form>
  );
}
