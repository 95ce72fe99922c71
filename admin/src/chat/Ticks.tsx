import DoneIcon from '@mui/icons-material/Done';
import DoneAllIcon from '@mui/icons-material/DoneAll';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import type { Message } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';

const ICONS = {
  pending: ClockIcon,
  sending: ClockIcon,
  queued: DoneIcon,
  sent: DoneIcon,
  delivered: DoneAllIcon,
  read: DoneAllIcon,
  undelivered: ErrorIcon,
  failed: ErrorIcon,
  unknown: ClockIcon,
};

/** How far a message of ours has come, in WhatsApp's own signs. */
export function Ticks({ status }: { status: Message['status'] }) {
  const t = useWords();
  if (status === 'received') return null;
  const Icon = ICONS[status];
  const label = t(`chat.status.${status}`);
  const isFailure = status === 'failed' || status === 'undelivered';
  return (
    <Icon
      titleAccess={label}
      sx={{
        fontSize: 16,
        ...(status === 'read' && { color: '#2f86d6' }),
        ...(isFailure && { color: 'error.main' }),
      }}
    />
  );
}
