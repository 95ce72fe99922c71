import TimerIcon from '@mui/icons-material/TimerOutlined';
import type { ConversationTimer } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { useSeconds } from '../../ui/index.ts';
import { ClockLine } from './ClockLine.tsx';
import { timeLeft } from './time-left.ts';

/** A timer with less time left than this is highlighted. */
const SOON_MS = 10 * 60_000;

/** What happens to the conversation automatically next, and when. */
export function TimerLine({ timer }: { timer: ConversationTimer | undefined }) {
  const now = useSeconds();
  if (!timer) return null;
  const left = Date.parse(timer.dueAt) - now;
  return (
    <ClockLine icon={TimerIcon} isSoon={left < SOON_MS}>
      {t(`timers.${timer.kind}`, { time: timeLeft(left) })}
    </ClockLine>
  );
}
