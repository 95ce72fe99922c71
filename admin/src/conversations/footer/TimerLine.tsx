import TimerIcon from '@mui/icons-material/TimerOutlined';
import type { ConversationTimer } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { useSeconds } from '../../ui/index.ts';
import { ClockLine } from './ClockLine.tsx';
import { useTimeLeft } from './useTimeLeft.ts';

/** A timer with less time left than this is highlighted. */
const SOON_MS = 10 * 60_000;

/** What happens to the conversation automatically next, and when. */
export function TimerLine({ timer }: { timer: ConversationTimer | undefined }) {
  const t = useWords();
  const now = useSeconds();
  const timeLeft = useTimeLeft();
  if (!timer) return null;
  const left = Date.parse(timer.dueAt) - now;
  return (
    <ClockLine icon={TimerIcon} isSoon={left < SOON_MS}>
      {t(`timers.${timer.kind}`, { time: timeLeft(left) })}
    </ClockLine>
  );
}
