import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { PersonaSettings } from '@sosia/core/contract';
import { useNotify } from 'ra-core';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { isSame, settingChanges } from '../changes/setting-changes.ts';
import { DraftNews } from './DraftNews.tsx';
import type { DraftEditor } from './useDraft.ts';
import { useSetAside } from './useSetAside.ts';

interface Props {
  personaId: string;
  editor: DraftEditor;
}

/** What happened to the draft without its editor doing it, and the draft that was set aside. */
export function DraftNotices({ personaId, editor }: Props) {
  const { settings } = useSetAside(personaId);
  const hasAside = settings !== null && !isSame(settings, editor.draft);
  if (!hasAside && !editor.news) return null;
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      {editor.news && <DraftNews editor={editor} news={editor.news} />}
      {hasAside && <Aside personaId={personaId} editor={editor} settings={settings} />}
    </Box>
  );
}

function Aside({ personaId, editor, settings }: Props & { settings: PersonaSettings }) {
  const t = useWords();
  const notify = useNotify();
  const { keep, forget } = useSetAside(personaId);
  const [isOpen, setOpen] = useState(false);
  const bringBack = () => {
    // The two change places: going back and forth loses neither.
    keep(editor.draft);
    editor.replace(settings);
    setOpen(false);
    notify(t('versions.asideReturned'), { type: 'success' });
  };
  const buttons = (
    <>
      <Button color="inherit" size="small" onClick={forget}>
        {t('versions.asideForget')}
      </Button>
      <Button color="inherit" size="small" onClick={() => setOpen(true)}>
        {t('versions.asideCompare')}
      </Button>
    </>
  );
  return (
    <Alert
      severity="info"
      action={buttons}
      sx={{
        alignItems: 'center',
        borderRadius: 0,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 200px' },
      }}
    >
      {t('versions.aside')}
      {isOpen && (
        <Dialog open fullWidth maxWidth="md" onClose={() => setOpen(false)}>
          <DialogTitle>{t('versions.asideTitle')}</DialogTitle>
          <DialogContent>
            <ChangeList
              changes={settingChanges(editor.draft, settings)}
              names={{ before: t('versions.draft'), after: t('versions.asideName') }}
            />
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={() => setOpen(false)}>
              {t('actions.close')}
            </Button>
            <Button variant="contained" onClick={bringBack}>
              {t('versions.asideBack')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Alert>
  );
}
