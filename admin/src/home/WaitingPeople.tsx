import { Box, Button, Typography } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { Link } from 'react-router';
import { useCan } from '../api/index.ts';
import { nameOfContact, previewOf } from '../chat/index.ts';
import { WaitedTime } from '../conversations/queue/WaitedTime.tsx';
import { t } from '../i18n/words.ts';
import { Portrait, Quiet } from '../ui/index.ts';

/** Contacts who wait for an attendant, longest wait first. */
export function WaitingPeople() {
  const { data, total } = useGetList<Conversation>('conversations', {
    filter: { queue: 'waiting' },
    pagination: { page: 1, perPage: 4 },
  });
  if (!data) return <Box sx={{ minHeight: 104 }} aria-busy="true" />;
  if (!total) return <NobodyWaiting />;
  return (
    <Box
      component="section"
      aria-label={t('home.waiting', { smart_count: total })}
      sx={{ borderRadius: 1, bgcolor: 'tint.attendant', color: 'tint.attendantInk', p: 2.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2" sx={{ flex: 1, minWidth: 240 }}>
          {t('home.waiting', { smart_count: total })}
        </Typography>
        {total > data.length && (
          <Button color="inherit" component={Link} to="/conversations?queue=waiting">
            {t('home.seeQueue')}
          </Button>
        )}
      </Box>
      <Typography variant="body2">{t('home.waitingHint')}</Typography>
      <Box component="ul" sx={waitingList}>
        {data.map((conversation) => (
          <WaitingPerson key={conversation.id} conversation={conversation} />
        ))}
      </Box>
    </Box>
  );
}

const waitingList = {
  listStyle: 'none',
  p: 0,
  m: 0,
  mt: 2,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1,
} as const;

function WaitingPerson({ conversation }: { conversation: Conversation }) {
  const canAnswer = useCan('conversations:write');
  const verb = t(canAnswer ? 'home.answer' : 'actions.see');
  const name = nameOfContact(conversation.contact);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        p: 1.25,
        borderRadius: 1,
        bgcolor: 'background.paper',
        color: 'text.primary',
      }}
    >
      <Portrait name={name} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 600 }}>
          {name}
        </Typography>
        <Quiet noWrap>
          <WaitedTime
            since={conversation.stateChangedAt}
            isUrgent={conversation.urgentSince !== null}
          />
          {' · '}
          {conversation.handoffReason || previewOf(conversation)}
        </Quiet>
      </Box>
      <Button
        variant={canAnswer ? 'contained' : 'outlined'}
        color={canAnswer ? 'warning' : 'inherit'}
        component={Link}
        to={`/conversations/${conversation.id}`}
        aria-label={`${verb}: ${name}`}
      >
        {verb}
      </Button>
    </Box>
  );
}

function NobodyWaiting() {
  return (
    <Box
      component="section"
      sx={{ p: 2.5, borderRadius: 1, bgcolor: 'tint.persona', color: 'tint.personaInk' }}
    >
      <Typography variant="h2">{t('home.nobodyWaiting')}</Typography>
      <Typography variant="body2">{t('home.nobodyWaitingHint')}</Typography>
    </Box>
  );
}
