import { Box, Button, Typography } from '@mui/material';
import type { PersonaVersion } from '@sosia/core/contract';
import { Link } from 'react-router';
import { t } from '../../i18n/words.ts';
import { DialogButton, Pill, Quiet, RowMenu, TimeAgo } from '../../ui/index.ts';
import { useExportFile } from '../file/useExportFile.ts';
import { namesOfNumbers } from '../number-names.ts';
import { useVersionDialogs } from './useVersionDialogs.tsx';

type Props = Parameters<typeof useVersionDialogs>[0];

/** A version: when, by whom and why it was published, and which numbers use it. */
export function VersionCard(props: Props) {
  const { version } = props;
  const { number, createdBy, createdAt, note, isPublished } = version;
  const { compare, restore, rollBack } = useVersionDialogs(props);
  const exportFile = useExportFile();
  const keepFile = () =>
    exportFile.mutate({
      personaId: version.personaId,
      versionId: version.id,
      name: `${version.settings.identity.name} v${number}`,
    });
  return (
    <Box
      component="article"
      aria-label={t('versions.version', { number })}
      sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3">{t('versions.version', { number })}</Typography>
        {isPublished && <Pill tone="good">{t('versions.published')}</Pill>}
        <Box sx={{ flex: 1 }} />
        <Box sx={{ mr: -1 }}>
          <RowMenu
            label={t('versions.actions', { number })}
            actions={[
              restore && { label: t('versions.restore'), dialog: restore },
              rollBack && { label: t('versions.rollBack'), dialog: rollBack },
              { label: t('personaFile.export'), run: keepFile },
            ]}
          />
        </Box>
      </Box>
      <Quiet>
        <TimeAgo at={createdAt} />
        {createdBy && ` ${t('versions.by', { name: createdBy })}`}
      </Quiet>
      <Typography
        sx={{
          mt: 0.75,
          overflowWrap: 'anywhere',
          color: note ? 'text.primary' : 'text.secondary',
        }}
      >
        {note || t('versions.noNote')}
      </Typography>
      <VersionUse version={version} />
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5, ml: -1 }}>
        <Button
          size="small"
          component={Link}
          to={`/personas/${version.personaId}/versions/${version.id}`}
          aria-label={t('versions.openNumber', { number })}
        >
          {t('actions.see')}
        </Button>
        <DialogButton
          size="small"
          aria-label={t('versions.compareNumber', { number })}
          dialog={compare}
        >
          {t('versions.compare')}
        </DialogButton>
      </Box>
    </Box>
  );
}

function VersionUse({ version: { numbers } }: { version: PersonaVersion }) {
  const following = namesOfNumbers(numbers.filter(({ isPinned }) => !isPinned));
  const pinned = namesOfNumbers(numbers.filter(({ isPinned }) => isPinned));
  const sentences = [
    following && t('versions.usedBy', { names: following }),
    pinned && t('versions.pinnedBy', { names: pinned }),
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return <Quiet sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>{sentences.join(' · ')}</Quiet>;
}
