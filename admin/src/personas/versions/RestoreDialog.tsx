import { Alert } from '@mui/material';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { ChangesDialog } from '../changes/ChangesDialog.tsx';
import { isSame, settingChanges } from '../changes/setting-changes.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useSetAside } from '../draft/useSetAside.ts';
import { useVersion } from './useVersions.ts';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  version: PersonaVersion;
  onClose: () => void;
  onDone: () => void;
}

/** Replaces the draft with a version. What would be lost is shown first, and set aside. */
export function RestoreDialog({ persona, editor, version, onClose, onDone }: Props) {
  const notices = useNotices();
  const aside = useSetAside(persona.id);
  const { number, settings } = version;
  const { hasUnpublished, isKnown } = useUnpublished(persona, editor);
  const restore = () => {
    if (hasUnpublished) aside.keep(editor.draft);
    editor.replace(settings);
    notices.done(t('versions.restored', { number }));
    onClose();
    onDone();
  };
  const changes = settingChanges(editor.draft, settings);
  const isNone = changes.length === 0;
  return (
    <ChangesDialog
      title={t('versions.restoreTitle', { number })}
      hint={t('versions.restoreHint')}
      changes={changes}
      names={{ before: t('versions.draft'), after: t('versions.version', { number }) }}
      heading={t('versions.loses')}
      same={t('versions.same')}
      confirm={{
        children: t('versions.restore'),
        disabled: !isKnown || isNone,
        onClick: restore,
      }}
      dismiss={{}}
      onClose={onClose}
    >
      {hasUnpublished && !isNone && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('versions.restoreLoses')}
        </Alert>
      )}
    </ChangesDialog>
  );
}

/** Whether the draft differs from the published version: only then can anything be lost. */
function useUnpublished({ id, publishedVersion }: Persona, editor: DraftEditor) {
  const { data: version, error } = useVersion(id, publishedVersion?.id ?? '');
  if (!publishedVersion) return { hasUnpublished: true, isKnown: true };
  const isKnown = version !== undefined || Boolean(error);
  return { hasUnpublished: !version || !isSame(version.settings, editor.draft), isKnown };
}
