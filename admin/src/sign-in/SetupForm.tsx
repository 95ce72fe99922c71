import type { Setup } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { meQuery, request } from '../api/index.ts';
import { beginFirstVisit } from '../home/first-visit.ts';
import { t } from '../i18n/words.ts';
import { fieldErrors, PasswordInput, RecordForm, TextInput } from '../ui/index.ts';
import { setupQuery } from './setup-query.ts';

/** The token from the link printed in the terminal, in the hash route or before it. */
function useTokenOfLink(): string {
  const [search] = useSearchParams();
  return search.get('token') ?? new URLSearchParams(window.location.search).get('token') ?? '';
}

function useSetup() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (body: Setup) => {
    await request('/setup', { method: 'POST', body });
    beginFirstVisit();
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
    // Queries that were refused before the account existed must be refetched before leaving this
    // page.
    await client.resetQueries({ queryKey: ['auth'] });
    await navigate('/simulator', { replace: true });
    client.removeQueries({ queryKey: setupQuery.queryKey });
  };
}

export function SetupForm() {
  const token = useTokenOfLink();
  const explain = (error: unknown) => {
    const named = Object.keys(fieldErrors(error));
    return { fields: Object.fromEntries(named.map((field) => [field, t('form.check')])) };
  };
  return (
    <RecordForm<Setup>
      record={{ token }}
      save={useSetup()}
      explain={explain}
      submit={t('setup.submit')}
      button={{ size: 'large', fullWidth: true }}
    >
      <TextInput
        source="token"
        label={t('setup.token')}
        help={t('setup.tokenHelp')}
        autoComplete="off"
        autoFocus={!token}
        required
      />
      <TextInput
        source="organizationName"
        label={t('organization.name')}
        help={t('setup.organizationHelp')}
        autoComplete="organization"
        autoFocus={Boolean(token)}
        required
      />
      <TextInput source="name" label={t('fields.yourName')} autoComplete="name" required />
      <TextInput
        source="email"
        label={t('fields.email')}
        type="email"
        autoComplete="username"
        required
      />
      <PasswordInput
        source="password"
        label={t('fields.password')}
        help={t('setup.passwordHelp')}
        autoComplete="new-password"
        minLength={8}
        required
      />
    </RecordForm>
  );
}
