import { Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { t } from '../../i18n/words.ts';

export type Mode = 'reply' | 'note';

interface Props {
  mode: Mode;
  onChange: (mode: Mode) => void;
}

/** Chooses between a reply to the contact and a note for colleagues only. */
export function ModeSwitch({ mode, onChange }: Props) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={t('notes.mode')}
      value={mode}
      onChange={(_event, next: Mode | null) => next && onChange(next)}
      sx={{ '& .MuiToggleButton-root': { px: { xs: 1.125, sm: 1.5 } } }}
    >
      <ToggleButton value="reply">{t('notes.reply')}</ToggleButton>
      <ToggleButton value="note">{t('notes.note')}</ToggleButton>
    </ToggleButtonGroup>
  );
}

/** For when nobody can be replied to yet: a note may still be written. */
export function NoteButton({ mode, onChange }: Props) {
  const isNote = mode === 'note';
  return (
    <Button color="inherit" onClick={() => onChange(isNote ? 'reply' : 'note')}>
      {isNote ? t('actions.cancel') : t('notes.write')}
    </Button>
  );
}
