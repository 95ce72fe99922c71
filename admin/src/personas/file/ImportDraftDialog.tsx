import Typography from '@mui/material/Typography';
import type { Persona } from '@sosia/core/contract';
import { useNotify } from 'ra-core';
import { useWords } from '../../i18n/useWords.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { settingChanges } from '../changes/setting-changes.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useSetAside } from '../draft/useSetAside.ts';
import { ImportDialog } from './ImportDialog.tsx';
import type { ReadFile } from './useFileReading.ts';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  onClose: () => void;
}

/** A file takes the draft's place, after what changes was shown; the draft is set aside. */
export function ImportDraftDialog({ persona, editor, onClose }: Props) {
  const t = useWords();
  const notify = useNotify();
  const aside = useSetAside(persona.id);
  const changesOf = ({ settings }: ReadFile) => settingChanges(editor.draft, settings);
  const take = ({ settings }: ReadFile) => {
    aside.keep(editor.draft);
    editor.replace(settings);
    notify(t('personaFile.imported'), { type: 'success' });
    onClose();
  };
  return (
    <ImportDialog
      title={t('personaFile.titleInto', { name: persona.name })}
      personaId={persona.id}
      confirm={t('personaFile.confirmInto')}
      canConfirm={(file) => changesOf(file).length > 0}
      onConfirm={take}
      onClose={onClose}
      preview={(file) => {
        const changes = changesOf(file);
        return (
          <>
            <Typography variant="h3" sx={{ mb: 1.5 }}>
              {t(changes.length > 0 ? 'personaFile.changes' : 'personaFile.same')}
            </Typography>
            <ChangeList
              changes={changes}
              names={{ before: t('personaFile.inDraft'), after: t('personaFile.inFile') }}
            />
          </>
        );
      }}
    />
  );
}
