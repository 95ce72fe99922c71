import DoneIcon from '@mui/icons-material/Done';
import DoneAllIcon from '@mui/icons-material/DoneAll';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import type { Message } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';

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

/** WhatsApp's blue, as far as it is legible on a persona's green. */
const READ = { light: '#1c6fb8', dark: '#7cc0ff' } as const;

/** The delivery status of a message of ours, in WhatsApp's own ticks. */
export function Ticks({ status }: { status: Message['status'] }) {
  if (status === 'received') return null;
  const Icon = ICONS[status];
  const label = t(`chat.status.${status}`);
  const isFailure = status === 'failed' || status === 'undelivered';
  return (
    <Icon
      titleAccess={label}
      sx={({ palette }) => ({
        fontSize: 16,
        ...(status === 'read' && { color: READ[palette.mode] }),
        ...(isFailure && { color: palette.error.main }),
      })}
    />
  );
}
