import { Button } from '@mui/material';
import type { OpenedPasswordLink } from '@sosia/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ApiError, meQuery, request } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { WelcomeFrame } from '../sign-in/WelcomeFrame.tsx';
import { FailedState, PasswordInput, RecordForm } from '../ui/index.ts';

/** The target of a one-time link: its recipient chooses a password and is then signed in. */
export default function SetPasswordPage() {
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
  const lead = data
    ? t('setPassword.lead', { ...data, organization: data.organizationName })
    : t('setPassword.checking');
  return (
    <WelcomeFrame title={t('setPassword.title')} lead={lead}>
      {data && <PasswordForm token={token} email={data.email} />}
    </WelcomeFrame>
  );
}

function Invalid() {
  return (
    <WelcomeFrame title={t('setPassword.invalidTitle')} lead={t('setPassword.invalidHint')}>
      <Button component={Link} to="/login" variant="outlined">
        {t('setPassword.toSignIn')}
      </Button>
    </WelcomeFrame>
  );
}

function PasswordForm({ token, email }: { token: string; email: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const save = async ({ password }: { password: string }) => {
    await request('/password-links/use', { method: 'POST', body: { token, password } });
    // Whoever was signed in here before is a different user.
    client.removeQueries();
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate('/', { replace: true });
  };
  return (
    <RecordForm
      save={save}
      submit={t('setPassword.submit')}
      button={{ size: 'large', fullWidth: true }}
    >
      {/* Tells password managers which account the password belongs to. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <PasswordInput
        required
        autoFocus
        source="password"
        autoComplete="new-password"
        label={t('fields.newPassword')}
        help={t('setup.passwordHelp')}
        minLength={8}
        maxLength={128}
      />
      <PasswordInput
        required
        source="repeat"
        autoComplete="new-password"
        label={t('setPassword.repeat')}
        validate={(repeat, { password }) =>
          repeat === password ? undefined : t('setPassword.different')
        }
      />
    </RecordForm>
  );
}
