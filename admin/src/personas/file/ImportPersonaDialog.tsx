import Typography from '@mui/material/Typography';
import { type Persona, PersonaSettings } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router';
import { request } from '../../api/http.ts';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { settingChanges } from '../changes/setting-changes.ts';
import { ImportDialog } from './ImportDialog.tsx';
import type { ReadFile } from './useFileReading.ts';

/** What a persona is before anybody writes it: the file is shown against it. */
const BLANK = PersonaSettings.parse({ identity: { name: '-' } });

/** A file makes a new persona, after what it brings was shown. */
export function ImportPersonaDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const errorText = useErrorText();
  const create = useMutation({
    mutationFn: ({ text }: ReadFile) =>
      request<Persona>('/personas/import', { method: 'POST', body: { text } }),
    onSuccess: ({ id, name }) => {
      notify(t('personaFile.created', { name }), { type: 'success' });
      void client.invalidateQueries({ queryKey: ['personas'] });
      void navigate(`/personas/${id}`);
    },
  });
  return (
    <ImportDialog
      title={t('personaFile.title')}
      confirm={t('personaFile.confirmNew')}
      isBusy={create.isPending}
      error={create.error ? errorText(create.error) : undefined}
      onConfirm={(file) => create.mutate(file)}
      onClose={onClose}
      preview={({ settings }) => (
        <>
          <Typography sx={{ mb: 2 }}>
            {t('personaFile.newOne', { name: settings.identity.name })}
          </Typography>
          <Typography variant="h3" sx={{ mb: 1.5 }}>
            {t('personaFile.contents')}
          </Typography>
          <ChangeList
            changes={settingChanges(BLANK, settings).filter(({ path }) => path !== 'identity.name')}
            names={{ before: t('personaFile.usual'), after: t('personaFile.inFile') }}
          />
        </>
      )}
    />
  );
}
