import {
  Box,
  FormControlLabel,
  Radio,
  RadioGroup,
  Skeleton,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import type { PersonaTemplate } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';

type Language = 'pt-BR' | 'en';

interface Props {
  templates: PersonaTemplate[] | undefined;
  /** Empty: from scratch. */
  value: string;
  onChange: (id: string) => void;
  language: Language;
  onLanguage: (language: Language) => void;
}

export function TemplateChoice({ templates, value, onChange, language, onLanguage }: Props) {
  const blank = {
    id: '',
    title: t('newPersona.blank'),
    summary: t('newPersona.blankSummary'),
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={t('newPersona.language')}
        value={language}
        onChange={(_event, next: Language | null) => next && onLanguage(next)}
      >
        <ToggleButton value="pt-BR">{t('settings.tone.languages.pt-BR')}</ToggleButton>
        <ToggleButton value="en">{t('settings.tone.languages.en')}</ToggleButton>
      </ToggleButtonGroup>
      <RadioGroup
        aria-label={t('newPersona.templates')}
        value={value}
        onChange={(_event, next) => onChange(next)}
        sx={{ gap: 1 }}
      >
        {[blank, ...(templates ?? [])].map((template) => (
          <Choice key={template.id} {...template} isChosen={template.id === value} />
        ))}
      </RadioGroup>
      {!templates &&
        [1, 2, 3, 4, 5].map((key) => <Skeleton key={key} variant="rounded" height={84} />)}
    </Box>
  );
}

interface ChoiceProps {
  id: string;
  title: string;
  summary: string;
  isChosen: boolean;
}

function Choice({ id, title, summary, isChosen }: ChoiceProps) {
  return (
    <FormControlLabel
      value={id}
      control={<Radio />}
      label={
        <>
          <Typography component="span" sx={{ display: 'block', fontWeight: 600 }}>
            {title}
          </Typography>
          <Quiet component="span">{summary}</Quiet>
        </>
      }
      sx={{
        m: 0,
        py: 1,
        pl: 0.5,
        pr: 1.5,
        border: 1,
        borderRadius: 1.5,
        borderColor: isChosen ? 'primary.main' : 'divider',
        bgcolor: isChosen ? 'tint.persona' : 'background.paper',
        ...(isChosen && {
          color: 'tint.personaInk',
          '& .MuiTypography-root': { color: 'inherit' },
        }),
      }}
    />
  );
}
