import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useWords } from '../i18n/useWords.ts';
import { settingChanges } from './setting-changes.ts';
import type { DraftEditor } from './useDraft.ts';
import { useSettingLabel } from './useSettingLabel.ts';

/** Somebody saved a newer draft: the editor chooses, and neither text is lost. */
export function DraftConflictDialog({ editor }: { editor: DraftEditor }) {
  const t = useWords();
  const label = useSettingLabel();
  const { conflict, draft } = editor;
  if (!conflict) return null;
  const changes = settingChanges(conflict.draft, draft);
  const parts = [...new Set(changes.map(({ part }) => label(part)))].join(', ');
  const loadTheirs = async () => {
    const mine = changes.map(({ path, after }) => `${label(path)}\n${String(after)}`).join('\n\n');
    await navigator.clipboard?.writeText(mine).catch(() => undefined);
    editor.adopt(conflict);
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('conflict.hint')}</DialogContentText>
        <Typography sx={{ my: 2, fontWeight: 600 }}>
          {t('conflict.different', { parts })}
        </Typography>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Choice
            text={t('conflict.keepMine')}
            hint={t('conflict.keepMineHint')}
            onClick={editor.keepMine}
          />
          <Choice
            text={t('conflict.loadTheirs')}
            hint={t('conflict.loadTheirsHint')}
            onClick={() => void loadTheirs()}
          />
        </Box>
      </DialogContent>
    </Dialog>
  );
}

interface ChoiceProps {
  text: string;
  hint: string;
  onClick: () => void;
}

function Choice({ text, hint, onClick }: ChoiceProps) {
  return (
    <Box>
      <Button fullWidth variant="outlined" onClick={onClick}>
        {text}
      </Button>
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {hint}
      </Typography>
    </Box>
  );
}
