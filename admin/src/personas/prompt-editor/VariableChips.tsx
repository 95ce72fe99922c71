import { Box, ButtonBase, Typography } from '@mui/material';
import { PromptVariable } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';
import { meaningOf } from './variable-words.ts';

/** Every variable with its meaning; a click inserts it at the cursor. */
export function VariableChips({ onPick }: { onPick: (written: string) => void }) {
  return (
    <Box component="section">
      <Typography variant="h4" component="h3">
        {t('settings.systemPrompt.variables')}
      </Typography>
      <Quiet sx={{ mb: 1 }}>{t('settings.systemPrompt.variablesHelp')}</Quiet>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {PromptVariable.options.map((variable) => (
          <ButtonBase key={variable} onClick={() => onPick(`{{${variable}}}`)} sx={chip}>
            <Box component="code" sx={{ fontSize: 13, fontWeight: 600, color: 'primary.main' }}>
              {`{{${variable}}}`}
            </Box>
            <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
              {meaningOf(variable)}
            </Box>
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}

const chip = {
  flexDirection: 'column',
  alignItems: 'flex-start',
  minHeight: 48,
  px: 1.25,
  borderRadius: 1,
  border: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
  '&:hover': { borderColor: 'primary.main' },
} as const;
