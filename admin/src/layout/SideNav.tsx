import { Box, Typography } from '@mui/material';
import { Link, useLocation } from 'react-router';
import { t } from '../i18n/words.ts';
import { NotificationBell } from '../notifications/NotificationBell.tsx';
import { CountBadge, LinkRow, Mark } from '../ui/index.ts';
import { AccountButton } from './AccountButton.tsx';
import { OfflineChip } from './OfflineChip.tsx';
import { isInside, type Room, useRooms } from './rooms.ts';
import { useWaitingCount } from './useWaitingCount.ts';

export function SideNav() {
  const rooms = useRooms();
  return (
    <Box
      component="nav"
      aria-label={t('nav.main')}
      sx={{
        width: { md: 208, lg: 232 },
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        p: 1.5,
        borderRight: 1,
        borderColor: 'divider',
        overflowY: 'auto',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', pb: 1.5 }}>
        <Box
          component={Link}
          to="/"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            px: 1.25,
            pt: 1,
            flex: 1,
            pb: 1,
            textDecoration: 'none',
            color: 'text.primary',
          }}
        >
          <Mark size={30} />
          <Typography
            component="span"
            sx={{ fontSize: '1.375rem', fontWeight: 680, letterSpacing: '-0.02em' }}
          >
            Sósia
          </Typography>
        </Box>
        <NotificationBell />
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.25 }}>
        {rooms.map((room) => (
          <SideNavItem key={room.path} room={room} />
        ))}
      </Box>
      <Box sx={{ flex: 1, minHeight: 16 }} />
      <OfflineChip />
      <AccountButton />
    </Box>
  );
}

function SideNavItem({ room }: { room: Room }) {
  const { pathname } = useLocation();
  const waiting = useWaitingCount();
  const isCurrent = isInside(pathname, room);
  const Icon = room.icon;
  return (
    <li>
      <LinkRow
        to={room.path}
        aria-current={isCurrent ? 'page' : undefined}
        sx={[ROOM, isCurrent && CURRENT_ROOM]}
      >
        <Icon fontSize="small" />
        <Box component="span" sx={{ flex: 1 }}>
          {t(room.label)}
        </Box>
        {room.path === '/conversations' && waiting > 0 && (
          <CountBadge tone="human" label={t('home.waiting', { smart_count: waiting })}>
            {waiting > 99 ? '99+' : waiting}
          </CountBadge>
        )}
      </LinkRow>
    </li>
  );
}

const ROOM = {
  gap: 1.5,
  minHeight: 44,
  px: 1.25,
  fontWeight: 500,
  color: 'text.secondary',
  '&:hover': { color: 'text.primary', bgcolor: 'tint.quiet' },
} as const;

const CURRENT_ROOM = {
  fontWeight: 640,
  '&, &:hover': { color: 'tint.personaInk', bgcolor: 'tint.persona' },
} as const;
