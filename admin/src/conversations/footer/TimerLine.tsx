import TimerIcon from '@mui/icons-material/TimerOutlined';
import Box from '@mui/material/Box';
import type { ConversationTimer } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { useSeconds } from '../../ui/useSeconds.ts';
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
    <Box
      component="span"
      role="timer"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        fontSize: 13,
        color: left < SOON_MS ? 'warning.main' : 'text.secondary',
      }}
    >
      <TimerIcon sx={{ fontSize: 16 }} aria-hidden="true" />
      {t(`timers.${timer.kind}`, { time: timeLeft(left) })}
    </Box>
  );
}
