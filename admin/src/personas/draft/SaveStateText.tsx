import CheckIcon from '@mui/icons-material/CloudDoneOutlined';
import { Box, ButtonBase } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { useSettings } from './settings-context.ts';
import type { DraftEditor } from './useDraft.ts';

const KEYS = {
  saved: 'personas.saved',
  unsaved: 'personas.unsaved',
  saving: 'personas.saving',
  failed: 'personas.saveFailed',
  invalid: 'personas.invalid',
} as const;

/** Whether the draft on screen has been saved to the server. */
export function SaveStateText({ editor }: { editor: DraftEditor }) {
  const { isReadOnly } = useSettings();
  const isTrouble = editor.state === 'failed' || editor.state === 'invalid';
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        minWidth: 0,
        fontSize: 14,
        whiteSpace: 'nowrap',
        color: isTrouble ? 'error.main' : 'text.secondary',
      }}
    >
      {editor.state === 'saved' && !isReadOnly && <CheckIcon sx={{ fontSize: 17 }} />}
      <Box component="span" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {t(isReadOnly ? 'personas.readOnly' : KEYS[editor.state])}
      </Box>
      {editor.state === 'failed' && (
        <ButtonBase
          onClick={() => void editor.save()}
          sx={{ minHeight: 28, fontWeight: 600, textDecoration: 'underline' }}
        >
          {t('actions.retry')}
        </ButtonBase>
      )}
    </Box>
  );
}
