import BellIcon from '@mui/icons-material/NotificationsOutlined';
import { Badge, Popover } from '@mui/material';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { IconAction } from '../ui/index.ts';
import { NotificationList } from './NotificationList.tsx';
import { useNotifications } from './useNotifications.ts';

/** My notifications; the badge shows how many are unread. */
export function NotificationBell() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const unread = useNotifications().data?.unread ?? 0;
  const shown = unread > 99 ? '99+' : unread;
  const label =
    unread > 0
      ? t('notices.bellUnread', { smart_count: unread, count: shown })
      : t('notices.title');
  return (
    <>
      <IconAction
        label={label}
        hint={t('notices.title')}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ width: 44, height: 44 }}
      >
        <Badge badgeContent={shown} color="warning">
          <BellIcon />
        </Badge>
      </IconAction>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            'aria-label': t('notices.title'),
            role: 'dialog',
            sx: { width: 380, maxWidth: '94vw', maxHeight: 520, border: 1, borderColor: 'divider' },
          },
        }}
      >
        <NotificationList onLeave={() => setAnchor(null)} />
      </Popover>
    </>
  );
}
