import BellIcon from '@mui/icons-material/NotificationsOutlined';
import { ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import { Link } from 'react-router';
import { t } from '../i18n/words.ts';
import { Pill } from '../ui/index.ts';
import { useNotifications } from './useNotifications.ts';

/** Replaces the bell where a phone has no room for it. */
export function NoticesItem({ onLeave }: { onLeave: () => void }) {
  const unread = useNotifications().data?.unread ?? 0;
  return (
    <ListItemButton component={Link} to="/notices" onClick={onLeave}>
      <ListItemIcon>
        <BellIcon />
      </ListItemIcon>
      <ListItemText primary={t('notices.title')} />
      {unread > 0 && <Pill tone="human">{unread > 99 ? '99+' : unread}</Pill>}
    </ListItemButton>
  );
}
