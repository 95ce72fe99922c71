import { type Persona, PersonaSettings } from '@sosia/core/contract';
import { useNavigate } from 'react-router';
import { useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { settingChanges } from '../changes/setting-changes.ts';
import { ImportDialog } from './ImportDialog.tsx';
import type { ReadFile } from './useFileReading.ts';

/** The default settings of a new persona, which the file is compared with. */
const BLANK = PersonaSettings.parse({ identity: { name: '-' } });

/** Creates a persona from a file after showing its content. */
export function ImportPersonaDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const create = useVerb<Persona, ReadFile>('/personas/import', {
    body: ({ text }) => ({ text }),
    showsError: true,
    done: ({ name }) => t('personaFile.created', { name }),
    onSuccess: ({ id }) => void navigate(`/personas/${id}`),
  });
  return (
    <ImportDialog
      title={t('personaFile.title')}
      changesOf={(settings) =>
        settingChanges(BLANK, settings).filter(({ path }) => path !== 'identity.name')
      }
      beforeName={t('personaFile.usual')}
      heading={t('personaFile.contents')}
      noteOf={({ identity }) => t('personaFile.newOne', { name: identity.name })}
      confirm={t('personas.create')}
      isBusy={create.isPending}
      error={create.error}
      onConfirm={create.mutate}
      onClose={onClose}
    />
  );
}
