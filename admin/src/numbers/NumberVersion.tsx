import PinIcon from '@mui/icons-material/PushPinOutlined';
import { Box, Link, Typography } from '@mui/material';
import type { ChannelNumber, Persona } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import { t } from '../i18n/words.ts';
import { useVersion } from '../personas/versions/useVersions.ts';
import { Quiet } from '../ui/index.ts';

interface Props {
  number: ChannelNumber;
  personaId: string;
}

/** Which version this number answers with, and whether it follows what is published. */
export function NumberVersion({ number, personaId }: Props) {
  const { data: persona } = useGetOne<Persona>('personas', { id: personaId });
  const { pinnedVersionId } = number;
  const { data: version } = useVersion(personaId, pinnedVersionId ?? '');
  const published = persona?.publishedVersion;
  if (!persona) return <Typography variant="body2"> </Typography>;
  if (!pinnedVersionId) {
    return (
      <Quiet>
        {published ? t('pin.follows', { number: published.number }) : t('versions.neverPublished')}
      </Quiet>
    );
  }
  const isBehind = published && version && published.id !== version.id;
  return (
    <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 0.75 }}>
      <PinIcon sx={{ fontSize: 18, color: 'warning.main' }} />
      <Box>
        {version && (
          <Link
            component={RouterLink}
            to={`/personas/${personaId}/versions/${version.id}`}
            sx={{ color: 'inherit', fontWeight: 600 }}
          >
            {t('pin.pinnedTo', { number: version.number })}
          </Link>
        )}
        {isBehind && ` · ${t('pin.behind', { number: published.number })}`}
      </Box>
    </Typography>
  );
}
