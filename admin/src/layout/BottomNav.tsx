import MoreIcon from '@mui/icons-material/MoreHoriz';
import { Badge, BottomNavigation, BottomNavigationAction } from '@mui/material';
import { useState } from 'react';
import { Link, type Location, useLocation } from 'react-router';
import { t } from '../i18n/words.ts';
import { MoreSheet } from './MoreSheet.tsx';
import { isInside, useRooms } from './rooms.ts';
import { useWaitingCount } from './useWaitingCount.ts';

export function BottomNav() {
  const location = useLocation();
  const rooms = useRooms();
  const waiting = useWaitingCount();
  // The location at which the sheet was opened: navigating elsewhere closes it.
  const [openAt, setOpenAt] = useState<Location>();
  const onBar = rooms.filter((room) => room.isOnPhoneBar);
  const current = onBar.find((room) => isInside(location.pathname, room))?.path ?? 'more';
  return (
    <>
      <BottomNavigation
        component="nav"
        showLabels
        aria-label={t('nav.main')}
        value={current}
        sx={{
          flex: 'none',
          height: 'calc(60px + env(safe-area-inset-bottom))',
          pb: 'env(safe-area-inset-bottom)',
          borderTop: 1,
          borderColor: 'divider',
          '& .MuiBottomNavigationAction-root': { minWidth: 0, px: 0.5, color: 'text.secondary' },
          '& .MuiBottomNavigationAction-root.Mui-selected': { color: 'primary.main' },
          '& .MuiBadge-badge': { top: 3, right: -3 },
          '& .MuiBottomNavigationAction-label, & .Mui-selected.MuiBottomNavigationAction-label': {
            fontSize: '0.75rem',
            fontWeight: 580,
          },
        }}
      >
        {onBar.map(({ path, label, icon: Icon }) => (
          <BottomNavigationAction
            key={path}
            value={path}
            label={t(label)}
            component={Link}
            to={path}
            icon={
              <Badge
                color="warning"
                badgeContent={path === '/conversations' ? waiting : 0}
                max={99}
              >
                <Icon />
              </Badge>
            }
          />
        ))}
        <BottomNavigationAction
          value="more"
          label={t('nav.more')}
          icon={<MoreIcon />}
          onClick={() => setOpenAt(location)}
        />
      </BottomNavigation>
      <MoreSheet isOpen={openAt === location} onClose={() => setOpenAt(undefined)} />
    </>
  );
}
