import type { Persona } from '@sosia/core/contract';
import { useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { settingChanges } from '../changes/setting-changes.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useSetAside } from '../draft/useSetAside.ts';
import { ImportDialog } from './ImportDialog.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  onClose: () => void;
}

/** Replaces the draft with a file after showing the changes; the old draft is set aside. */
export function ImportDraftDialog({ persona, editor, onClose }: Props) {
  const notices = useNotices();
  const aside = useSetAside(persona.id);
  return (
    <ImportDialog
      title={t('personaFile.titleInto', { name: persona.name })}
      persona={persona}
      changesOf={(settings) => settingChanges(editor.draft, settings)}
      beforeName={t('versions.draft')}
      heading={t('personaFile.changes')}
      same={t('personaFile.same')}
      confirm={t('personaFile.confirmInto')}
      onConfirm={({ settings }) => {
        aside.keep(editor.draft);
        editor.replace(settings);
        notices.done(t('personaFile.imported'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
