import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { MessageTemplate, ProviderAccount } from '@sosia/core/contract';
import { type FormEvent, useState } from 'react';
import { useCreate, useNotify } from 'react-admin';
import { ApiError } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { SelectField } from '../ui/SelectField.tsx';

const CONTENT_SID = /^HX[0-9a-fA-F]{32}$/;

interface Props {
  accounts: ProviderAccount[];
  onClose: () => void;
}

/** Adds a template as it was approved: the variables are read from its text. */
export function TemplateDialog({ accounts, onClose }: Props) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const [providerAccountId, setAccount] = useState(accounts[0]?.id ?? '');
  const [sidError, setSidError] = useState('');
  const [create, { isPending, error }] = useCreate<MessageTemplate>();
  const errors = error instanceof ApiError ? (error.body.errors ?? {}) : {};
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
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-label={t('templates.add')}>
      <DialogTitle>{t('templates.add')}</DialogTitle>
      <DialogContent>
        <Form onSubmit={submit}>
          {accounts.length > 1 && (
            <SelectField
              label={t('templates.account')}
              value={providerAccountId}
              choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setAccount}
            />
          )}
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
            error={sidError || errors.contentSid}
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
