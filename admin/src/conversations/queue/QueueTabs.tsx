import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { ConversationQueue, type QueueCounts } from '@sosia/core/contract';
import { useQueueCounts } from '../../api/queue-counts.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useFormats } from '../../ui/formats.ts';
import type { InboxFilters } from './useInboxFilters.ts';

/** The lists that attendants work from, each with how many are in it. */
export function QueueTabs({ filters }: { filters: InboxFilters }) {
  const t = useWords();
  const counts = useQueueCounts();
  return (
    <Tabs
      value={filters.queue}
      onChange={(_event, queue: ConversationQueue) => filters.set('queue', queue)}
      variant="fullWidth"
      aria-label={t('queue.label')}
      sx={{ mt: 0.5, '& .MuiTab-root': { minWidth: 0, px: 0.25, fontSize: '0.875rem' } }}
    >
      {ConversationQueue.options.map((queue) => (
        <Tab key={queue} value={queue} label={<QueueLabel queue={queue} counts={counts} />} />
      ))}
    </Tabs>
  );
}

interface LabelProps {
  queue: ConversationQueue;
  counts: QueueCounts | undefined;
}

function QueueLabel({ queue, counts }: LabelProps) {
  const t = useWords();
  const formats = useFormats();
  // Nobody works through what is closed: its number only grows.
  const held = queue === 'closed' ? undefined : counts?.[queue];
  const isUrgent = queue === 'waiting' && held !== undefined && held.count > 0;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.625 }}>
      {t(`queue.tab.${queue}`)}
      {held !== undefined && held.count > 0 && (
        <Box
          component="span"
          sx={{
            px: 0.625,
            minWidth: 20,
            borderRadius: 4,
            fontSize: 12.5,
            lineHeight: '20px',
            ...(isUrgent
              ? { bgcolor: 'warning.main', color: 'warning.contrastText' }
              : { bgcolor: 'tint.thread', color: 'text.secondary' }),
          }}
        >
          {formats.number(held.count)}
          {held.isCapped && '+'}
        </Box>
      )}
    </Box>
  );
}
