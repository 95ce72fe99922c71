import { Divider, Drawer, List, ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import { Link } from 'react-router';
import { t } from '../i18n/words.ts';
import { NoticesItem } from '../notifications/NoticesItem.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { OfflineChip } from './OfflineChip.tsx';
import { useRooms } from './rooms.ts';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

/** The rooms that do not fit in a phone's bar. */
export function MoreSheet({ isOpen, onClose }: Props) {
  const rooms = useRooms().filter((room) => !room.isOnPhoneBar);
  return (
    <Drawer
      anchor="bottom"
      open={isOpen}
      onClose={onClose}
      slotProps={{
        paper: {
          'aria-label': t('nav.more'),
          sx: { borderRadius: '16px 16px 0 0', pb: 'env(safe-area-inset-bottom)' },
        },
      }}
    >
      <List sx={{ pt: 1 }}>
        <NoticesItem onLeave={onClose} />
        {rooms.map(({ path, label, icon: Icon }) => (
          <ListItemButton key={path} component={Link} to={path} onClick={onClose}>
            <ListItemIcon>
              <Icon />
            </ListItemIcon>
            <ListItemText primary={t(label)} />
          </ListItemButton>
        ))}
      </List>
      <OfflineChip />
      <Divider />
      <AccountPanel onLeave={onClose} />
    </Drawer>
  );
}
