import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useLogin } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ApiError } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { setupQuery } from './setup-query.ts';
import { WelcomeFrame } from './WelcomeFrame.tsx';

export function SignInPage() {
  const t = useWords();
  useDocumentTitle(t('signIn.title'));
  const [search] = useSearchParams();
  const setup = useQuery(setupQuery);
  if (setup.data?.isNeeded) return <Navigate to="/setup" replace />;
  return (
    <WelcomeFrame title={t('signIn.title')} lead={t('signIn.lead')}>
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
  const t = useWords();
  const login = useLogin();
  const errorText = useErrorText();
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem('');
    try {
      await login({ email: form.get('email'), password: form.get('password') });
    } catch (error) {
      const isWrong = error instanceof ApiError && [400, 401, 403, 422].includes(error.status);
      setProblem(isWrong ? t('signIn.wrong') : errorText(error));
      setBusy(false);
    }
  };
  return (
    <Form onSubmit={submit}>
      <Field
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        required
      />
      <PasswordField
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        required
      />
      {problem && <Alert severity="error">{problem}</Alert>}
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}
