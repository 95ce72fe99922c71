import { Box, Card, Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { Link } from 'react-router';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { clamp, Portrait, Quiet } from '../../ui/index.ts';
import { namesOfNumbers } from '../number-names.ts';
import { PersonaMenu } from './PersonaMenu.tsx';
import { PersonaStatePill } from './PersonaStatePill.tsx';
import { UnarchiveButton } from './UnarchiveButton.tsx';

export function PersonaCard({ persona }: { persona: Persona }) {
  const canPublish = useCan('personas:publish');
  const numbers = namesOfNumbers(persona.numbers);
  return (
    <Card
      component="li"
      sx={{
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        gap: 1.5,
        p: 2.5,
        minHeight: 176,
        '&:hover': { bgcolor: 'tint.quiet' },
        '&:focus-within': { borderColor: 'primary.main' },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.75, minWidth: 0 }}>
        <Portrait
          name={persona.name}
          picture={persona.draft.identity.picture}
          kind="persona"
          size={56}
        />
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            <Box
              component={Link}
              to={`/personas/${persona.id}`}
              sx={{
                color: 'text.primary',
                textDecoration: 'none',
                '&::after': { content: '""', position: 'absolute', inset: 0 },
              }}
            >
              {persona.name}
            </Box>
          </Typography>
          <Typography variant="body2" sx={{ ...clamp(2), color: 'text.secondary' }}>
            {persona.role || t('personas.noRole')}
          </Typography>
        </Box>
        <Box sx={{ position: 'relative', zIndex: 1, mt: -1, mr: -1.25 }}>
          <PersonaMenu persona={persona} />
        </Box>
      </Box>
      <Box sx={{ flex: 1 }} />
      <Quiet noWrap>{numbers || t('personas.noNumbers')}</Quiet>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
        <PersonaStatePill persona={persona} />
        {persona.archivedAt && canPublish && (
          <Box sx={{ position: 'relative', zIndex: 1, ml: 'auto' }}>
            <UnarchiveButton persona={persona} />
          </Box>
        )}
      </Box>
    </Card>
  );
}
