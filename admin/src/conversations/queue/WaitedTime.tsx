import { Box } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { useSeconds } from '../../ui/index.ts';
import { waitedText } from './waited-text.ts';

interface Props {
  since: string;
  isUrgent: boolean;
}

/** How long somebody has waited for an attendant, ticking. */
export function WaitedTime({ since, isUrgent }: Props) {
  const now = useSeconds();
  const time = waitedText(now - Date.parse(since));
  return (
    <Box
      component="span"
      role="timer"
      aria-label={t('queue.waited', { time })}
      sx={{
        flex: 'none',
        fontSize: 13,
        fontWeight: 640,
        fontVariantNumeric: 'tabular-nums',
        color: isUrgent ? 'error.main' : 'warning.main',
      }}
    >
      {time}
    </Box>
  );
}
