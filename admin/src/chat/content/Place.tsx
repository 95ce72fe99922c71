import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import { Box, Link } from '@mui/material';
import type { MessageDetails } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';

/** A place that somebody sent, with a link to a map. */
export function Place({ place }: { place: NonNullable<MessageDetails['location']> }) {
  const { latitude, longitude, label, address } = place;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 0.5, whiteSpace: 'normal' }}>
      <PlaceIcon fontSize="small" />
      <Box>
        <Box sx={{ fontWeight: 600 }}>{label || t('parts.kind.location')}</Box>
        {address && <Box>{address}</Box>}
        <Link href={map} target="_blank" rel="noreferrer" color="inherit">
          {t('media.openMap')}
        </Link>
      </Box>
    </Box>
  );
}
