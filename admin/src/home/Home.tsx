import { Box } from '@mui/material';
import { useCan, useMe } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { Page } from '../layout/Page.tsx';
import { Figures } from './Figures.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { LastPublished } from './LastPublished.tsx';
import { NumbersInTrouble } from './NumbersInTrouble.tsx';
import { WaitingPeople } from './WaitingPeople.tsx';

/** What needs my attention now. */
export function Home() {
  const me = useMe();
  const canReadConversations = useCan('conversations:read');
  const hour = new Date().getHours();
  const greeting = hour < 12 ? 'home.morning' : hour < 18 ? 'home.afternoon' : 'home.evening';
  const name = me?.user.name.split(' ')[0] ?? '';
  return (
    <Page
      title={name ? t(greeting, { name }) : t('nav.home')}
      tabTitle={t('nav.home')}
      lead={me?.organization.name}
    >
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {canReadConversations && <WaitingPeople />}
        <Figures />
        <FirstSteps />
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <NumbersInTrouble />
          <LastPublished />
        </Box>
      </Box>
    </Page>
  );
}
