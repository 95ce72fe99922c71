import { Box, Tab, Tabs } from '@mui/material';
import { ConversationQueue } from '@sosia/core/contract';
import { useQueueCounts } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { CountBadge, formats } from '../../ui/index.ts';
import type { InboxFilters } from './useInboxFilters.ts';

/** The attendants' queues, each with its number of conversations. */
export function QueueTabs({ filters }: { filters: InboxFilters }) {
  return (
    <Tabs
      value={filters.queue}
      onChange={(_event, queue: ConversationQueue) => filters.setQueue(queue)}
      variant="fullWidth"
      aria-label={t('queue.label')}
      sx={{ mt: 0.5, '& .MuiTab-root': { minWidth: 0, px: 0.25, fontSize: '0.875rem' } }}
    >
      {ConversationQueue.options.map((queue) => (
        <Tab key={queue} value={queue} label={<QueueLabel queue={queue} />} />
      ))}
    </Tabs>
  );
}

function QueueLabel({ queue }: { queue: ConversationQueue }) {
  const counts = useQueueCounts();
  // Closed conversations are not counted: nobody works through them, and their number only grows.
  const held = queue === 'closed' ? undefined : counts?.[queue];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.625 }}>
      {t(`queue.tab.${queue}`)}
      {held !== undefined && held.count > 0 && (
        <CountBadge tone={queue === 'waiting' ? 'human' : 'quiet'}>
          {formats.number(held.count)}
          {held.isCapped && '+'}
        </CountBadge>
      )}
    </Box>
  );
}
