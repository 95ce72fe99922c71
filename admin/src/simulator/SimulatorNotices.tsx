import { Alert, Box, Button, Typography, useMediaQuery } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { Link } from 'react-router';
import { useCan, useMe } from '../api/index.ts';
import { closeWalk, useFirstVisit } from '../home/first-visit.ts';
import { t } from '../i18n/words.ts';
import { useStoredState } from '../ui/index.ts';

/** Above the phone: the newcomer's tour, and the notice that no model answers. */
export function SimulatorNotices({ persona }: { persona: Persona }) {
  const { isWalkOpen } = useFirstVisit();
  return (
    <Box sx={{ px: { xs: 2, sm: 3 }, display: 'grid', gap: 1, '& > :last-child': { mb: 1.5 } }}>
      {isWalkOpen && <Walk persona={persona} />}
      <OfflineBanner />
    </Box>
  );
}

function OfflineBanner() {
  const me = useMe();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [isOpen, setOpen] = useStoredState('sosia.simulator.offline-open', !isPhone);
  if (!me?.system.isOffline) return null;
  return (
    <Alert
      severity="warning"
      icon={false}
      sx={{ bgcolor: 'tint.attendant', color: 'tint.attendantInk', py: 0.25 }}
      action={
        <Button
          color="inherit"
          size="small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'retrieval.less' : 'retrieval.more')}
        </Button>
      }
    >
      <Typography sx={{ fontWeight: 640 }}>{t('offline.title')}</Typography>
      {isOpen && (
        <Typography variant="body2" sx={{ maxWidth: 760 }}>
          {t('offline.body')} {t('offline.cure')}
        </Typography>
      )}
    </Alert>
  );
}

function Walk({ persona }: { persona: Persona }) {
  const { done } = useFirstVisit();
  const canEdit = useCan('personas:write');
  const hasWritten = done.includes('simulator');
  return (
    <Box
      component="section"
      aria-label={t('walk.title')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 1.25,
        borderRadius: 1,
        bgcolor: 'tint.persona',
        color: 'tint.personaInk',
      }}
    >
      <Box sx={{ flex: '1 1 280px' }}>
        <Typography sx={{ fontWeight: 640 }}>{t('walk.title')}</Typography>
        <Typography variant="body2">
          {hasWritten ? `${t('walk.step2')} ${t('walk.step3')}` : t('walk.step1')}
        </Typography>
      </Box>
      {hasWritten && canEdit && (
        <Button
          variant="contained"
          component={Link}
          to={`/personas/${persona.id}/tone`}
          onClick={closeWalk}
        >
          {t('walk.edit')}
        </Button>
      )}
      <Button color="inherit" onClick={closeWalk}>
        {t('walk.dismiss')}
      </Button>
    </Box>
  );
}
