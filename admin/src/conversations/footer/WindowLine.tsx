import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import { Tooltip } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { ClockLine } from './ClockLine.tsx';
import type { ServiceWindow } from './useWindow.ts';

/** Below this the line asks for attention. */
const URGENT_HOURS = 2;

/** How long free text is still possible, or that it no longer is. */
export function WindowLine({ window }: { window: ServiceWindow | null }) {
  if (!window) return null;
  const { isOpen, hours, minutes } = window;
  const time = hours > 0 ? t('window.hours', { hours, minutes }) : t('window.minutes', { minutes });
  return (
    <Tooltip title={t('window.leftHint')}>
      <ClockLine icon={ClockIcon} isSoon={hours < URGENT_HOURS}>
        {isOpen ? t('window.left', { time }) : t('window.over')}
      </ClockLine>
    </Tooltip>
  );
}
