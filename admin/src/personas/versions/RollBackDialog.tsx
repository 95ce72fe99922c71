import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { settingChanges } from '../changes/setting-changes.ts';
import { rollBackPersona } from '../persona-requests.ts';
import { NumbersReached } from '../publish/NumbersReached.tsx';
import { useVersion, useVersions } from './useVersions.ts';

interface Props {
  persona: Persona;
  version: PersonaVersion;
  onClose: () => void;
}

function useRollBack({ persona, version, onClose }: Props) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: () =>
      rollBackPersona(persona.id, {
        versionId: version.id,
        note: t('versions.rollBackNote', { number: version.number }),
      }),
    onSuccess: async ({ publishedVersion }) => {
      const next = publishedVersion?.number ?? 0;
      notify(t('versions.rolledBack', { next, number: version.number }), { type: 'success' });
      await client.invalidateQueries({ queryKey: ['personas'] });
      onClose();
    },
  });
}

/** An earlier state is published again, as a version of its own: one click, and history stays. */
export function RollBackDialog(props: Props) {
  const { persona, version, onClose } = props;
  const t = useWords();
  const errorText = useErrorText();
  const rollBack = useRollBack(props);
  const { number } = version;
  const newest = useVersions(persona.id).versions?.[0]?.number ?? number;
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="roll-back-title">
      <DialogTitle id="roll-back-title">{t('versions.rollBackTitle', { number })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1.5 }}>
          {t('versions.rollBackHint', { number, next: newest + 1 })}
        </DialogContentText>
        <NumbersReached persona={persona} />
        <PublicChanges persona={persona} version={version} />
        {rollBack.error && <Alert severity="error">{errorText(rollBack.error)}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button
          autoFocus
          variant="contained"
          loading={rollBack.isPending}
          onClick={() => rollBack.mutate()}
        >
          {t('versions.rollBack')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What is answered now, and what will be. */
function PublicChanges({ persona, version }: Pick<Props, 'persona' | 'version'>) {
  const t = useWords();
  const { version: published } = useVersion(persona.id, persona.publishedVersion?.id ?? '');
  if (!published) return null;
  const changes = settingChanges(published.settings, version.settings);
  return (
    <>
      <Typography variant="h4" component="h3" sx={{ mt: 2, mb: 1.5 }}>
        {t(changes.length > 0 ? 'versions.rollBackChanges' : 'versions.same')}
      </Typography>
      <ChangeList
        changes={changes}
        names={{
          before: t('versions.version', { number: published.number }),
          after: t('versions.version', { number: version.number }),
        }}
      />
    </>
  );
}
