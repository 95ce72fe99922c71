import { Box } from '@mui/material';
import { eventText, useEvents } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { TimeAgo } from '../../ui/index.ts';
import { Section } from './Section.tsx';

/** Who had the conversation, since when and why; newest change first. */
export function StateHistory({ conversationId }: { conversationId: string }) {
  const events = useEvents(conversationId).toSorted((one, other) =>
    other.createdAt.localeCompare(one.createdAt),
  );
  if (events.length === 0) return null;
  return (
    <Section title={t('details.history')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {events.map((event) => (
          <Box component="li" key={event.id} sx={{ fontSize: 14, lineHeight: 1.4 }}>
            {eventText(event)}
            <Box component="span" sx={{ display: 'block', fontSize: 13, color: 'text.secondary' }}>
              <TimeAgo at={event.createdAt} />
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
