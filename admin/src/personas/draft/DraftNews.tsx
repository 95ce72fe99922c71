import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { settingChanges } from '../changes/setting-changes.ts';
import { useSettingName } from '../changes/useSettingLabel.ts';
import type { DraftEditor } from './useDraft.ts';

interface Props {
  editor: DraftEditor;
  news: NonNullable<DraftEditor['news']>;
}

/** Who changed the draft that is on the screen, in which parts, and what it said before. */
export function DraftNews({ editor, news }: Props) {
  const t = useWords();
  const me = useMe();
  const nameOf = useSettingName();
  const [isOpen, setOpen] = useState(false);
  const changes = settingChanges(news.before, news.after);
  const parts = [...new Set(changes.map(({ path }) => nameOf(path.split('.')[0] ?? '')))];
  if (parts.length === 0) return null;
  const name = news.by?.userId === me?.user.id ? null : news.by?.name;
  const words = { parts: parts.join(', ') };
  return (
    <Alert
      severity="info"
      action={
        <>
          <Button color="inherit" size="small" onClick={() => setOpen(true)}>
            {t('versions.asideCompare')}
          </Button>
          <Button color="inherit" size="small" onClick={editor.forgetNews}>
            {t('actions.close')}
          </Button>
        </>
      }
      sx={{
        alignItems: 'center',
        borderRadius: 0,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 200px' },
      }}
    >
      {name ? t('versions.updatedBy', { ...words, name }) : t('versions.updatedElsewhere', words)}
      {isOpen && (
        <Dialog open fullWidth maxWidth="md" onClose={() => setOpen(false)}>
          <DialogTitle>{t('versions.updatedTitle')}</DialogTitle>
          <DialogContent>
            <ChangeList
              changes={changes}
              names={{ before: t('versions.before'), after: t('versions.now') }}
            />
          </DialogContent>
          <DialogActions>
            <Button variant="contained" onClick={() => setOpen(false)}>
              {t('actions.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Alert>
  );
}
