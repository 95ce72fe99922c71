import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ProviderAccount } from '@sosia/core/contract';
import type { FormEvent } from 'react';
import { useNotify, useUpdate } from 'react-admin';
import { ApiError } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';

interface Props {
  account: ProviderAccount;
  onClose: () => void;
}

/** New secrets for an account; what is left empty stays as it is. */
export function AccountSecretsDialog({ account, onClose }: Props) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const [update, { isPending, error }] = useUpdate<ProviderAccount>();
  const errors = error instanceof ApiError ? (error.body.errors ?? {}) : {};
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].map(
      ([name, value]) => [name, String(value).trim()] as const,
    );
    const data = Object.fromEntries(entries.filter(([, value]) => value !== ''));
    void update(
      'provider-accounts',
      { id: account.id, data, previousData: account },
      {
        onSuccess: () => {
          notify(t('accounts.saved'), { type: 'success' });
          onClose();
        },
      },
    );
  };
  const title = t('accounts.editTitle', { name: account.name });
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Form onSubmit={submit}>
          <PasswordField
            name="authToken"
            autoComplete="off"
            label={t('accounts.newToken')}
            help={t('accounts.newTokenHelp')}
            error={errors.authToken}
          />
          <Field
            name="apiKeySid"
            autoComplete="off"
            label={t('accounts.apiKeySid')}
            help={t('accounts.apiKeySidHelp')}
            error={errors.apiKeySid}
          />
          <PasswordField
            name="apiKeySecret"
            autoComplete="off"
            label={t('accounts.apiKeySecret')}
            error={errors.apiKeySecret}
          />
          {Boolean(error) && <Alert severity="error">{errorText(error)}</Alert>}
          <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
            <Button color="inherit" onClick={onClose}>
              {t('actions.cancel')}
            </Button>
            <Button type="submit" variant="contained" loading={isPending}>
              {t('actions.save')}
            </Button>
          </Box>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
