import type { SvgIconComponent } from '@mui/icons-material';
import ContactsIcon from '@mui/icons-material/ContactsOutlined';
import PersonasIcon from '@mui/icons-material/FaceOutlined';
import ConversationsIcon from '@mui/icons-material/ForumOutlined';
import PeopleIcon from '@mui/icons-material/GroupsOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import LogsIcon from '@mui/icons-material/ManageSearchOutlined';
import KnowledgeIcon from '@mui/icons-material/MenuBookOutlined';
import SimulatorIcon from '@mui/icons-material/PhoneIphoneOutlined';
import NumbersIcon from '@mui/icons-material/PhonelinkRingOutlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import type { Permission } from '@sosia/core/contract';
import { useMe } from '../api/index.ts';
import type { WordKey } from '../i18n/words.ts';

export interface Room {
  path: string;
  label: WordKey;
  icon: SvgIconComponent;
  permission?: Permission;
  /** Whether it fits in a phone's bottom bar. */
  isOnPhoneBar?: boolean;
}

const ROOMS: Room[] = [
  { path: '/', label: 'nav.home', icon: HomeIcon, isOnPhoneBar: true },
  {
    path: '/conversations',
    label: 'nav.conversations',
    icon: ConversationsIcon,
    permission: 'conversations:read',
    isOnPhoneBar: true,
  },
  {
    path: '/personas',
    label: 'nav.personas',
    icon: PersonasIcon,
    permission: 'personas:read',
    isOnPhoneBar: true,
  },
  {
    path: '/documents',
    label: 'nav.knowledge',
    icon: KnowledgeIcon,
    permission: 'knowledge:read',
  },
  {
    path: '/simulator',
    label: 'nav.simulator',
    icon: SimulatorIcon,
    permission: 'simulator:use',
    isOnPhoneBar: true,
  },
  { path: '/numbers', label: 'nav.numbers', icon: NumbersIcon, permission: 'numbers:read' },
  { path: '/contacts', label: 'nav.contacts', icon: ContactsIcon, permission: 'contacts:read' },
  { path: '/logs', label: 'nav.logs', icon: LogsIcon, permission: 'conversations:read' },
  { path: '/people', label: 'nav.people', icon: PeopleIcon, permission: 'people:read' },
  { path: '/settings', label: 'nav.settings', icon: SettingsIcon, permission: 'settings:write' },
];

/** The rooms that the signed-in role may enter, in order. */
export function useRooms(): Room[] {
  const permissions = useMe()?.permissions ?? [];
  return ROOMS.filter(({ permission }) => !permission || permissions.includes(permission));
}

export function isInside(pathname: string, room: Room): boolean {
  if (room.path === '/') return pathname === '/';
  return pathname === room.path || pathname.startsWith(`${room.path}/`);
}
