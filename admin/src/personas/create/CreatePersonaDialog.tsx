import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { CreatePersona, Persona, PersonaTemplate } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useCreate, useLocale } from 'ra-core';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FailedState } from '../../ui/FailedState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { templatesQuery } from '../persona-requests.ts';
import { TemplateChoice } from './TemplateChoice.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';

type Language = 'pt-BR' | 'en';

/** A new persona from a starting point: chosen, looked at, named. */
export function CreatePersonaDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const [language, setLanguage] = useState<Language>(useLocale() === 'en' ? 'en' : 'pt-BR');
  const [templateId, setTemplateId] = useState('');
  const { data, error, refetch } = useQuery(templatesQuery(language));
  const form = useRef<HTMLDivElement>(null);
  const choose = (id: string) => {
    setTemplateId(id);
    // On a phone the form stands below the choices, out of sight.
    if (isPhone) requestAnimationFrame(() => form.current?.scrollIntoView({ behavior: 'smooth' }));
  };
  const template = data?.find(({ id }) => id === templateId);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isPhone}
      onClose={onClose}
      aria-labelledby="create-persona"
    >
      <DialogTitle id="create-persona">{t('newPersona.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{t('newPersona.hint')}</DialogContentText>
        {error && <FailedState error={error} onRetry={() => void refetch()} />}
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { md: '1fr 1fr' },
            '& > *': { minWidth: 0 },
          }}
        >
          <TemplateChoice
            templates={data}
            value={templateId}
            onChange={choose}
            language={language}
            onLanguage={setLanguage}
          />
          <Box ref={form} sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
            <NameForm key={templateId} template={template} language={language} onClose={onClose} />
            {template && <TemplatePreview template={template} />}
          </Box>
        </Box>
      </DialogContent>
    </Dialog>
  );
}

interface FormProps {
  template: PersonaTemplate | undefined;
  language: Language;
  onClose: () => void;
}

function NameForm({ template, language, onClose }: FormProps) {
  const t = useWords();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [create, { isPending, error }] = useCreate<Persona>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const data: CreatePersona = {
      name: String(form.get('name')),
      role: String(form.get('role')),
      language,
      ...(template && { templateId: template.id }),
    };
    const onSuccess = ({ id }: Persona) => void navigate(`/personas/${id}/systemPrompt`);
    void create('personas', { data }, { onSuccess });
  };
  const identity = template?.settings.identity;
  return (
    <Form onSubmit={submit}>
      <Field
        required
        name="name"
        label={t('settings.identity.name')}
        help={t('newPersona.nameHelp')}
        placeholder={identity?.name}
        slotProps={{ input: { maxLength: 80 } }}
      />
      <Field
        name="role"
        label={t('settings.identity.role')}
        help={t('settings.identity.roleHelp')}
        defaultValue={identity?.role}
        slotProps={{ input: { maxLength: 160 } }}
      />
      {Boolean(error) && <Alert severity="error">{errorText(error)}</Alert>}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" variant="contained" loading={isPending}>
          {t('newPersona.create')}
        </Button>
      </Box>
    </Form>
  );
}
