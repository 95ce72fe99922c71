import { Box, useMediaQuery } from '@mui/material';
import type { CreatePersona, Persona, PersonaTemplate } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSaveRecord } from '../../api/index.ts';
import { locale, t } from '../../i18n/words.ts';
import { DialogShell, FailedState, RecordForm, TextInput } from '../../ui/index.ts';
import { templatesQuery } from '../persona-requests.ts';
import { TemplateChoice } from './TemplateChoice.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';

type Language = 'pt-BR' | 'en';

/** Creates a persona from a template: choose, preview, name. */
export function CreatePersonaDialog({ onClose }: { onClose: () => void }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const [language, setLanguage] = useState(locale());
  const [templateId, setTemplateId] = useState('');
  const { data, error, refetch } = useQuery(templatesQuery(language));
  const form = useRef<HTMLDivElement>(null);
  const choose = (id: string) => {
    setTemplateId(id);
    // On a phone the form is below the choices, out of sight.
    if (isPhone) requestAnimationFrame(() => form.current?.scrollIntoView({ behavior: 'smooth' }));
  };
  const template = data?.find(({ id }) => id === templateId);
  return (
    <DialogShell
      title={t('newPersona.title')}
      hint={t('newPersona.hint')}
      size="md"
      onClose={onClose}
    >
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
    </DialogShell>
  );
}

interface FormProps {
  template: PersonaTemplate | undefined;
  language: Language;
  onClose: () => void;
}

function NameForm({ template, language, onClose }: FormProps) {
  const navigate = useNavigate();
  const save = useSaveRecord<Persona>('personas');
  const create = async (named: Pick<CreatePersona, 'name' | 'role'>) => {
    const chosen = { language, ...(template && { templateId: template.id }) };
    const persona = await save({ ...named, ...chosen });
    if (persona) void navigate(`/personas/${persona.id}/systemPrompt`);
  };
  const identity = template?.settings.identity;
  return (
    <RecordForm
      record={{ role: identity?.role }}
      save={create}
      submit={t('personas.create')}
      onCancel={onClose}
    >
      <TextInput
        required
        source="name"
        label={t('settings.identity.name')}
        help={t('newPersona.nameHelp')}
        placeholder={identity?.name}
        maxLength={80}
      />
      <TextInput
        source="role"
        label={t('settings.identity.role')}
        help={t('settings.identity.roleHelp')}
        maxLength={160}
      />
    </RecordForm>
  );
}
