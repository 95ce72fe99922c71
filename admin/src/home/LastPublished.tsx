import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { Persona } from '@sosia/core/contract';
import { useGetList } from 'react-admin';
import { Link } from 'react-router';
import { useWords } from '../i18n/useWords.ts';
import { PersonaStatePill } from '../personas/list/PersonaStatePill.tsx';
import { Portrait } from '../ui/Portrait.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';

/** The newest publication, and drafts that wait to be published. */
export function LastPublished() {
  const t = useWords();
  const { data } = useGetList<Persona>('personas', { pagination: { page: 1, perPage: 100 } });
  const published = (data ?? [])
    .filter((persona) => persona.publishedVersion)
    .sort((a, b) => publishedAt(b).localeCompare(publishedAt(a)));
  const newest = published[0];
  const drafts = (data ?? []).filter((persona) => persona.state !== 'published');
  return (
    <Card component="section" sx={{ p: 2.5 }}>
      <Typography variant="h3" component="h2">
        {t('home.lastPublished')}
      </Typography>
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {newest?.publishedVersion ? (
          <>
            {t('home.publishedVersion', {
              name: newest.name,
              number: newest.publishedVersion.number,
            })}
            {' · '}
            <TimeAgo at={newest.publishedVersion.createdAt} />
          </>
        ) : (
          data && t('home.neverPublished')
        )}
      </Typography>
      {drafts.slice(0, 4).map((persona) => (
        <Box
          key={persona.id}
          component={Link}
          to={`/personas/${persona.id}`}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            mt: 1.5,
            minHeight: 44,
            color: 'text.primary',
            textDecoration: 'none',
          }}
        >
          <Portrait
            name={persona.name}
            picture={persona.draft.identity.picture}
            kind="persona"
            size={32}
          />
          <Typography noWrap title={persona.name} sx={{ flex: 1, fontWeight: 600 }}>
            {persona.name}
          </Typography>
          <PersonaStatePill persona={persona} />
        </Box>
      ))}
    </Card>
  );
}

const publishedAt = (persona: Persona): string => persona.publishedVersion?.createdAt ?? '';
