import { Box, Link as MuiLink, Typography } from '@mui/material';
import type { ContradictionPlace } from '@sosia/core/contract';
import { Link } from 'react-router';
import { t, translate } from '../i18n/words.ts';
import { Marked, Quiet, stretchesOf } from '../ui/index.ts';
import { pageOf } from './contradiction-requests.ts';

/** One of the two texts: its sentence with the differing value marked, and where it comes from. */
export function Quote({ place, here }: { place: ContradictionPlace; here?: string }) {
  const { quote, start, end } = place;
  return (
    <Box
      component="figure"
      sx={{ m: 0, flex: '1 1 240px', minWidth: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}
    >
      <Typography component="blockquote" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        <Marked stretches={stretchesOf(quote, [[start, end]])} />
      </Typography>
      <Quiet component="figcaption" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        <Whereabouts place={place} isHere={place.sourceId === here} />
      </Quiet>
    </Box>
  );
}

function Whereabouts({ place, isHere }: { place: ContradictionPlace; isHere: boolean }) {
  const { source, title, section, heading, page } = place;
  const parts =
    source === 'persona'
      ? [translate(`settings.parts.${section}`, { _: section })]
      : [heading, page !== null && t('contradictions.page', { page })];
  const inside = parts.filter(Boolean).join(' · ');
  // A draft has several sections to go to; on the document's own page there is nowhere to go.
  const isLinked = !isHere || source === 'persona';
  const name = isHere ? t(`contradictions.here.${source}`) : title;
  return (
    <>
      {isLinked ? (
        <MuiLink component={Link} to={pageOf(place)}>
          {name}
        </MuiLink>
      ) : (
        name
      )}
      {inside && ` · ${inside}`}
    </>
  );
}
