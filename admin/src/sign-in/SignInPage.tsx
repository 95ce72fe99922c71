import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useLogin } from 'ra-core';
import { Navigate, useSearchParams } from 'react-router';
import { ApiError } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { PasswordInput, RecordForm, TextInput } from '../ui/index.ts';
import { setupQuery } from './setup-query.ts';
import { WelcomeFrame } from './WelcomeFrame.tsx';

export default function SignInPage() {
  useDocumentTitle(t('actions.signIn'));
  const [search] = useSearchParams();
  const setup = useQuery(setupQuery);
  if (setup.data?.isNeeded) return <Navigate to="/setup" replace />;
  return (
    <WelcomeFrame title={t('actions.signIn')} lead={t('signIn.lead')}>
      {search.has('setup') && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('signIn.setupDone')}
        </Alert>
      )}
      <SignInForm />
    </WelcomeFrame>
  );
}

function SignInForm() {
  const login = useLogin();
  const explain = (error: unknown) =>
    error instanceof ApiError && [400, 401, 403, 422].includes(error.status)
      ? { fields: {}, text: t('errors.invalid_credentials') }
      : {};
  return (
    <RecordForm
      save={login}
      explain={explain}
      submit={t('actions.signIn')}
      button={{ size: 'large', fullWidth: true }}
    >
      <TextInput
        source="email"
        label={t('fields.email')}
        type="email"
        autoComplete="username"
        autoFocus
        required
      />
      <PasswordInput
        source="password"
        label={t('fields.password')}
        autoComplete="current-password"
        required
      />
    </RecordForm>
  );
}
