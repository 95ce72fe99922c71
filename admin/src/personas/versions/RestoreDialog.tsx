import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { useNotify } from 'ra-core';
import { useWords } from '../../i18n/useWords.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { isSame, settingChanges } from '../changes/setting-changes.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useSetAside } from '../draft/useSetAside.ts';
import { useVersion } from './useVersions.ts';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  version: PersonaVersion;
  onClose: () => void;
  onDone?: () => void;
}

/** A version takes the draft's place; what would be lost is shown first, and set aside. */
export function RestoreDialog({ persona, editor, version, onClose, onDone }: Props) {
  const t = useWords();
  const notify = useNotify();
  const aside = useSetAside(persona.id);
  const { number, settings } = version;
  const { hasUnpublished, isKnown } = useUnpublished(persona, editor);
  const restore = () => {
    if (hasUnpublished) aside.keep(editor.draft);
    editor.replace(settings);
    notify(t('versions.restored', { number }), { type: 'success' });
    onClose();
    onDone?.();
  };
  const changes = settingChanges(editor.draft, settings);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="restore-title">
      <DialogTitle id="restore-title">{t('versions.restoreTitle', { number })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{t('versions.restoreHint')}</DialogContentText>
        {hasUnpublished && changes.length > 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('versions.restoreLoses')}
          </Alert>
        )}
        {changes.length === 0 && <Typography>{t('versions.same')}</Typography>}
        {changes.length > 0 && (
          <Box>
            <Typography variant="h4" component="h3" sx={{ mb: 1.5 }}>
              {t('versions.loses')}
            </Typography>
            <ChangeList
              changes={changes}
              names={{ before: t('versions.draft'), after: t('versions.version', { number }) }}
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button variant="contained" disabled={!isKnown || changes.length === 0} onClick={restore}>
          {t('versions.restore')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Whether the draft says what no published version says: only that can be lost. */
function useUnpublished({ id, publishedVersion }: Persona, editor: DraftEditor) {
  const { version, error } = useVersion(id, publishedVersion?.id ?? '');
  if (!publishedVersion) return { hasUnpublished: true, isKnown: true };
  const isKnown = version !== undefined || Boolean(error);
  return { hasUnpublished: !version || !isSame(version.settings, editor.draft), isKnown };
}
