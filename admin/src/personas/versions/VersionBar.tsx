import BackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Pill } from '../../ui/Pill.tsx';
import { TimeAgo } from '../../ui/TimeAgo.tsx';
import type { DraftEditor } from '../draft/useDraft.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { RollBackDialog } from './RollBackDialog.tsx';
import { useVersions } from './useVersions.ts';
import type { VersionAction } from './VersionCard.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  version: PersonaVersion;
  backTo: string;
}

/** Which version is being looked at, and what may be done with it. */
export function VersionBar({ persona, editor, version, backTo }: Props) {
  const t = useWords();
  const [open, setOpen] = useState<VersionAction | null>(null);
  const navigate = useNavigate();
  const close = () => setOpen(null);
  const toDraft = () => void navigate(`/personas/${persona.id}`);
  const { number, note, createdAt, createdBy, isPublished } = version;
  return (
    <Box component="header" sx={bar}>
      <IconButton component={Link} to={backTo} aria-label={t('actions.back')}>
        <BackIcon />
      </IconButton>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
          <Typography noWrap variant="h1" sx={{ fontSize: { xs: '1.125rem', sm: '1.25rem' } }}>
            {t('versions.viewing', { number })}
          </Typography>
          {isPublished && <Pill tone="good">{t('versions.published')}</Pill>}
        </Box>
        <Typography noWrap variant="body2" sx={{ color: 'text.secondary' }} title={note}>
          <TimeAgo at={createdAt} />
          {createdBy && ` ${t('versions.by', { name: createdBy })}`}
          {note && ` · ${note}`}
        </Typography>
      </Box>
      <Actions persona={persona} version={version} onOpen={setOpen} />
      {open === 'compare' && (
        <Comparison persona={persona} editor={editor} version={version} onClose={close} />
      )}
      {open === 'restore' && (
        <RestoreDialog
          persona={persona}
          editor={editor}
          version={version}
          onClose={close}
          onDone={toDraft}
        />
      )}
      {open === 'rollBack' && (
        <RollBackDialog persona={persona} version={version} onClose={close} />
      )}
    </Box>
  );
}

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  minHeight: 72,
  pl: { xs: 0.5, sm: 2 },
  pr: { xs: 1.5, sm: 2 },
  py: 1,
  bgcolor: 'tint.quiet',
  borderBottom: 1,
  borderColor: 'divider',
} as const;

interface ActionsProps {
  persona: Persona;
  version: PersonaVersion;
  onOpen: (action: VersionAction) => void;
}

function Actions({ persona, version, onOpen }: ActionsProps) {
  const t = useWords();
  const canWrite = useCan('personas:write');
  const canPublish = useCan('personas:publish');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pl: { xs: 1, sm: 0 } }}>
      <Button size="small" variant="outlined" onClick={() => onOpen('compare')}>
        {t('versions.compare')}
      </Button>
      {canWrite && (
        <Button size="small" variant="outlined" onClick={() => onOpen('restore')}>
          {t('versions.restore')}
        </Button>
      )}
      {canPublish && !version.isPublished && !persona.archivedAt && (
        <Button size="small" variant="contained" onClick={() => onOpen('rollBack')}>
          {t('versions.rollBack')}
        </Button>
      )}
    </Box>
  );
}

interface ComparisonProps extends Omit<Props, 'backTo'> {
  onClose: () => void;
}

/** The list may not reach back to a version that is old: it is put to it. */
function Comparison({ persona, editor, version, onClose }: ComparisonProps) {
  const { versions } = useVersions(persona.id);
  if (!versions) return null;
  const isListed = versions.some(({ id }) => id === version.id);
  return (
    <CompareDialog
      persona={persona}
      editor={editor}
      version={version}
      versions={isListed ? versions : [...versions, version]}
      onClose={onClose}
    />
  );
}
