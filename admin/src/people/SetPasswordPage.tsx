import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { OpenedPasswordLink } from '@sosia/core/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ApiError, request } from '../api/http.ts';
import { meQuery } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { WelcomeFrame } from '../sign-in/WelcomeFrame.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Form } from '../ui/Form.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';

/** Where a one-time link leads: whoever was handed it chooses a password, and is in. */
export default function SetPasswordPage() {
  const t = useWords();
  useDocumentTitle(t('setPassword.title'));
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['password-link', token],
    queryFn: () =>
      request<OpenedPasswordLink>('/password-links/open', { method: 'POST', body: { token } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isOver = error instanceof ApiError && [410, 422].includes(error.status);
  if (isOver) return <Invalid />;
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  const { name, email, organizationName: organization } = data ?? {};
  return (
    <WelcomeFrame
      title={t('setPassword.title')}
      lead={
        data
          ? t('setPassword.lead', {
              name: name ?? '',
              email: email ?? '',
              organization: organization ?? '',
            })
          : t('setPassword.checking')
      }
    >
      {data && <PasswordForm token={token} email={data.email} />}
    </WelcomeFrame>
  );
}

function Invalid() {
  const t = useWords();
  return (
    <WelcomeFrame title={t('setPassword.invalidTitle')} lead={t('setPassword.invalidHint')}>
      <Button component={Link} to="/login" variant="outlined">
        {t('setPassword.toSignIn')}
      </Button>
    </WelcomeFrame>
  );
}

function PasswordForm({ token, email }: { token: string; email: string }) {
  const t = useWords();
  const errorText = useErrorText();
  const [isDifferent, setDifferent] = useState(false);
  const { mutate, error, isPending } = useLink(token);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    const differs = password !== form.get('repeat');
    setDifferent(differs);
    if (!differs) mutate(password);
  };
  return (
    <Form onSubmit={submit}>
      {/* So that password keepers know whose it is. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <PasswordField
        required
        autoFocus
        name="password"
        autoComplete="new-password"
        label={t('setPassword.password')}
        help={t('setup.passwordHelp')}
        slotProps={{ input: { minLength: 8, maxLength: 128 } }}
      />
      <PasswordField
        required
        name="repeat"
        autoComplete="new-password"
        label={t('setPassword.repeat')}
        error={isDifferent ? t('setPassword.different') : undefined}
      />
      {error && <Alert severity="error">{errorText(error)}</Alert>}
      <Button type="submit" variant="contained" size="large" loading={isPending}>
        {t('setPassword.submit')}
      </Button>
    </Form>
  );
}

function useLink(token: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (password: string) =>
      request('/password-links/use', { method: 'POST', body: { token, password } }),
    onSuccess: async () => {
      // Whoever was signed in here before is somebody else.
      client.removeQueries();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate('/', { replace: true });
    },
  });
}
