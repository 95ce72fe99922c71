import MoreIcon from '@mui/icons-material/MoreVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import type { PersonaVersion } from '@sosia/core/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Pill } from '../../ui/Pill.tsx';
import { TimeAgo } from '../../ui/TimeAgo.tsx';
import { useExportFile } from '../file/useExportFile.ts';

export type VersionAction = 'compare' | 'restore' | 'rollBack';

interface Props {
  version: PersonaVersion;
  isArchived: boolean;
  onAction: (action: VersionAction) => void;
}

/** A version: when, who, why, and who answers by it. */
export function VersionCard({ version, isArchived, onAction }: Props) {
  const t = useWords();
  const { number, createdBy, createdAt, note, isPublished } = version;
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
        <VersionMenu version={version} isArchived={isArchived} onAction={onAction} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <TimeAgo at={createdAt} />
        {createdBy && ` ${t('versions.by', { name: createdBy })}`}
      </Typography>
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
          {t('versions.open')}
        </Button>
        <Button
          size="small"
          aria-label={t('versions.compareNumber', { number })}
          onClick={() => onAction('compare')}
        >
          {t('versions.compare')}
        </Button>
      </Box>
    </Box>
  );
}

function VersionUse({ version: { numbers } }: { version: PersonaVersion }) {
  const t = useWords();
  const nameOf = ({ name, channel }: (typeof numbers)[number]) =>
    channel === 'simulator' ? t('channel.simulator') : name;
  const [pinned, following] = [true, false].map((isPinned) =>
    numbers
      .filter((number) => number.isPinned === isPinned)
      .map(nameOf)
      .join(', '),
  );
  const sentences = [
    following && t('versions.usedBy', { names: following }),
    pinned && t('versions.pinnedBy', { names: pinned }),
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {sentences.join(' · ')}
    </Typography>
  );
}

function VersionMenu({ version, isArchived, onAction }: Props) {
  const t = useWords();
  const canWrite = useCan('personas:write');
  const canPublish = useCan('personas:publish');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const choose = (action: VersionAction) => {
    close();
    onAction(action);
  };
  const exportFile = useExportFile();
  const { id: versionId, personaId, number, isPublished, settings } = version;
  const keepFile = () => {
    close();
    exportFile.mutate({ personaId, versionId, name: `${settings.identity.name} v${number}` });
  };
  return (
    <>
      <IconButton
        aria-label={t('versions.actions', { number })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ mr: -1 }}
      >
        <MoreIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={close}>
        {canWrite && <MenuItem onClick={() => choose('restore')}>{t('versions.restore')}</MenuItem>}
        {canPublish && !isPublished && !isArchived && (
          <MenuItem onClick={() => choose('rollBack')}>{t('versions.rollBack')}</MenuItem>
        )}
        <MenuItem onClick={keepFile}>{t('versions.exportVersion')}</MenuItem>
      </Menu>
    </>
  );
}
