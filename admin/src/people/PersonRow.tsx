import { Box, Typography } from '@mui/material';
import { mayManage, type Person } from '@sosia/core/contract';
import { useMe } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { ListRow, Pill, Portrait, useAgo } from '../ui/index.ts';
import { PersonMenu } from './PersonMenu.tsx';

export function PersonRow({ person }: { person: Person }) {
  const me = useMe();
  const isMe = person.id === me?.user.id;
  const { name, email, role, deactivatedAt } = person;
  return (
    <ListRow
      portrait={<Portrait name={name} size={42} isFaded={deactivatedAt !== null} />}
      title={name}
      beside={isMe && ` (${t('people.you')})`}
      subtitle={email}
      end={
        <>
          <Pill tone={role === 'owner' || role === 'admin' ? 'good' : 'quiet'}>
            {t(`roles.${role}`)}
          </Pill>
          <Box sx={{ width: 44, flex: 'none' }}>
            {me && mayManage(me.role, role) && <PersonMenu person={person} isMe={isMe} />}
          </Box>
        </>
      }
    >
      <State person={person} />
    </ListRow>
  );
}

/** The most pressing thing to know about somebody besides name and role. */
function State({ person }: { person: Person }) {
  const ago = useAgo();
  const { deactivatedAt, hasPassword, linkExpiresAt, lastSeenAt, openConversations } = person;
  if (deactivatedAt) return <Pill tone="failure">{t('people.deactivated')}</Pill>;
  if (!hasPassword) {
    const isOver = !linkExpiresAt || Date.parse(linkExpiresAt) < Date.now();
    return <Pill tone="human">{t(isOver ? 'people.linkOver' : 'people.linkPending')}</Pill>;
  }
  const seen = lastSeenAt ? t('people.seen', { when: ago(lastSeenAt) }) : t('people.neverSeen');
  const has = t('people.hasConversations', { smart_count: openConversations });
  return (
    <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
      {openConversations > 0 ? `${seen} · ${has}` : seen}
    </Typography>
  );
}
