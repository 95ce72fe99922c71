import { Box } from '@mui/material';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { ChangesDialog } from '../changes/ChangesDialog.tsx';
import { settingChanges } from '../changes/setting-changes.ts';
import { NumbersReached } from '../publish/NumbersReached.tsx';
import { useVersion, useVersions } from './useVersions.ts';

interface Props {
  persona: Persona;
  version: PersonaVersion;
  onClose: () => void;
}

/** Publishes an earlier version again as a new version: one click, and the history is kept. */
export function RollBackDialog({ persona, version, onClose }: Props) {
  const { number } = version;
  const newest = useVersions(persona.id).data?.[0]?.number ?? number;
  const { data: published } = useVersion(persona.id, persona.publishedVersion?.id ?? '');
  const rollBack = useVerb<Persona>(`/personas/${persona.id}/roll-back`, {
    body: () => ({ versionId: version.id, note: t('versions.rollBackNote', { number }) }),
    showsError: true,
    done: ({ publishedVersion }) =>
      t('versions.rolledBack', { next: publishedVersion?.number ?? 0, number }),
    onSuccess: onClose,
  });
  return (
    <ChangesDialog
      title={t('versions.rollBackTitle', { number })}
      hint={t('versions.rollBackHint', { number, next: newest + 1 })}
      changes={published ? settingChanges(published.settings, version.settings) : null}
      names={{
        before: t('versions.version', { number: published?.number ?? 0 }),
        after: t('versions.version', { number }),
      }}
      heading={t('versions.rollBackChanges')}
      same={t('versions.same')}
      error={rollBack.error}
      confirm={{
        children: t('versions.rollBack'),
        autoFocus: true,
        loading: rollBack.isPending,
        onClick: () => rollBack.mutate(),
      }}
      dismiss={{}}
      onClose={onClose}
    >
      <Box sx={{ mb: 2 }}>
        <NumbersReached persona={persona} />
      </Box>
    </ChangesDialog>
  );
}
