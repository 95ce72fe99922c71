import { Card, Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useAll } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { PersonaStatePill } from '../personas/list/PersonaStatePill.tsx';
import { LinkRow, Portrait, Quiet, TimeAgo } from '../ui/index.ts';

/** The newest publication, and the drafts not published yet. */
export function LastPublished() {
  const { data } = useAll<Persona>('personas');
  const [newest] = data?.toSorted((a, b) => publishedAt(b).localeCompare(publishedAt(a))) ?? [];
  const drafts = data?.filter((persona) => persona.state !== 'published') ?? [];
  return (
    <Card component="section" sx={{ p: 2.5 }}>
      <Typography variant="h3" component="h2">
        {t('home.lastPublished')}
      </Typography>
      <Quiet sx={{ mt: 0.5 }}>
        {newest?.publishedVersion ? (
          <>
            {t('versions.named', {
              name: newest.name,
              number: newest.publishedVersion.number,
            })}
            {' · '}
            <TimeAgo at={newest.publishedVersion.createdAt} />
          </>
        ) : (
          data && t('versions.neverPublished')
        )}
      </Quiet>
      {drafts.slice(0, 4).map((persona) => (
        <LinkRow
          key={persona.id}
          to={`/personas/${persona.id}`}
          sx={{ gap: 1.25, mt: 1.5, minHeight: 44 }}
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
        </LinkRow>
      ))}
    </Card>
  );
}

const publishedAt = (persona: Persona): string => persona.publishedVersion?.createdAt ?? '';
