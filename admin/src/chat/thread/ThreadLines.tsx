import { Box } from '@mui/material';
import type { ConversationEvent } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { formats, TimeAgo } from '../../ui/index.ts';
import { eventText } from './event-text.ts';

const DAY_MS = 86_400_000;

export function DayLine({ date }: { date: Date }) {
  const now = Date.now();
  const text =
    date.toDateString() === new Date(now).toDateString()
      ? t('time.today')
      : date.toDateString() === new Date(now - DAY_MS).toDateString()
        ? t('time.yesterday')
        : formats.longDay(date);
  return (
    <Box
      sx={{
        alignSelf: 'center',
        my: 1.5,
        px: 1.25,
        py: 0.25,
        borderRadius: 1,
        fontSize: 13,
        fontWeight: 560,
        color: 'text.secondary',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        '&::first-letter': { textTransform: 'uppercase' },
      }}
    >
      {text}
    </Box>
  );
}

export function EventLine({ event }: { event: ConversationEvent }) {
  return (
    <Box
      sx={{
        alignSelf: 'center',
        maxWidth: '88%',
        my: 1.25,
        textAlign: 'center',
        fontSize: 13,
        lineHeight: 1.4,
        color: 'text.secondary',
      }}
    >
      {eventText(event)} · <TimeAgo at={event.createdAt} />
    </Box>
  );
}
