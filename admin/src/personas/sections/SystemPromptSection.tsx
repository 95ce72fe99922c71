import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { useSettings } from '../settings-context.ts';

const VARIABLES = [
  ['{{persona.name}}', 'personaName'],
  ['{{persona.role}}', 'personaRole'],
  ['{{contact.name}}', 'contactName'],
  ['{{today}}', 'today'],
  ['{{weekday}}', 'weekday'],
  ['{{time}}', 'time'],
  ['{{channel}}', 'channel'],
] as const;

export function SystemPromptSection() {
  const t = useWords();
  const { draft, change, errorAt, isReadOnly } = useSettings();
  const input = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: string) => {
    const { selectionStart: start, selectionEnd: end } = input.current ?? {
      selectionStart: draft.systemPrompt.length,
      selectionEnd: draft.systemPrompt.length,
    };
    const { systemPrompt } = draft;
    change({ systemPrompt: systemPrompt.slice(0, start) + variable + systemPrompt.slice(end) });
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(start + variable.length, start + variable.length);
    });
  };
  return (
    <>
      <Field
        multiline
        minRows={12}
        inputRef={input}
        label={t('settings.systemPrompt.label')}
        help={t('settings.systemPrompt.help')}
        error={errorAt('systemPrompt')}
        value={draft.systemPrompt}
        readOnly={isReadOnly}
        onChange={(event) => change({ systemPrompt: event.target.value })}
        slotProps={{ input: { maxLength: 20_000 } }}
        sx={{ lineHeight: 1.6, py: 1.5 }}
      />
      {!isReadOnly && <Variables onPick={insert} />}
    </>
  );
}

function Variables({ onPick }: { onPick: (variable: string) => void }) {
  const t = useWords();
  return (
    <Box component="section">
      <Typography variant="h4" component="h3">
        {t('settings.systemPrompt.variables')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('settings.systemPrompt.variablesHelp')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {VARIABLES.map(([variable, key]) => (
          <ButtonBase
            key={variable}
            onClick={() => onPick(variable)}
            sx={{
              flexDirection: 'column',
              alignItems: 'flex-start',
              minHeight: 48,
              px: 1.25,
              borderRadius: 1,
              border: 1,
              borderColor: 'divider',
              bgcolor: 'background.paper',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Box component="code" sx={{ fontSize: 13, fontWeight: 600, color: 'primary.main' }}>
              {variable}
            </Box>
            <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
              {t(`settings.systemPrompt.vars.${key}`)}
            </Box>
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}
