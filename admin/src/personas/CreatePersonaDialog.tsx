import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import type { Persona } from '@sosia/core/contract';
import type { FormEvent } from 'react';
import { useCreate } from 'react-admin';
import { useNavigate } from 'react-router';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';

export function CreatePersonaDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [create, { isPending, error }] = useCreate<Persona>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = Object.fromEntries(new FormData(event.currentTarget));
    const onSuccess = ({ id }: Persona) => void navigate(`/personas/${id}/systemPrompt`);
    void create('personas', { data }, { onSuccess });
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="create-persona">
      <DialogTitle id="create-persona">{t('personas.createTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2.5 }}>{t('personas.createHint')}</DialogContentText>
        <Form onSubmit={submit}>
          <Field
            autoFocus
            required
            name="name"
            label={t('settings.identity.name')}
            slotProps={{ input: { maxLength: 80 } }}
          />
          <Field
            name="role"
            label={t('settings.identity.role')}
            help={t('settings.identity.roleHelp')}
            slotProps={{ input: { maxLength: 160 } }}
          />
          {Boolean(error) && <Alert severity="error">{errorText(error)}</Alert>}
          <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
            <Button color="inherit" onClick={onClose}>
              {t('actions.cancel')}
            </Button>
            <Button type="submit" variant="contained" loading={isPending}>
              {t('actions.create')}
            </Button>
          </Box>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
