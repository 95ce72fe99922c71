import BackIcon from '@mui/icons-material/ArrowBack';
import { Box, IconButton, Typography } from '@mui/material';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { Link, useNavigate } from 'react-router';
import { t } from '../../i18n/words.ts';
import { DialogButton, Pill, Quiet, TimeAgo } from '../../ui/index.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useVersionDialogs } from './useVersionDialogs.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  version: PersonaVersion;
  backTo: string;
}

/** Which version is shown, and its actions. */
export function VersionBar({ persona, editor, version, backTo }: Props) {
  const navigate = useNavigate();
  const onRestored = () => void navigate(`/personas/${persona.id}`);
  const dialogs = useVersionDialogs({ persona, editor, version, onRestored });
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
        <Quiet noWrap title={note}>
          <TimeAgo at={createdAt} />
          {createdBy && ` ${t('versions.by', { name: createdBy })}`}
          {note && ` · ${note}`}
        </Quiet>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pl: { xs: 1, sm: 0 } }}>
        <DialogButton size="small" variant="outlined" dialog={dialogs.compare}>
          {t('versions.compare')}
        </DialogButton>
        {dialogs.restore && (
          <DialogButton size="small" variant="outlined" dialog={dialogs.restore}>
            {t('versions.restore')}
          </DialogButton>
        )}
        {dialogs.rollBack && (
          <DialogButton size="small" variant="contained" dialog={dialogs.rollBack}>
            {t('versions.rollBack')}
          </DialogButton>
        )}
      </Box>
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
