import { Box } from '@mui/material';
import type { ConversationTimer } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { TimerLine } from '../footer/TimerLine.tsx';
import { Section } from './Section.tsx';

/** What happens automatically unless somebody acts. */
export function Timers({ timers }: { timers: ConversationTimer[] }) {
  if (timers.length === 0) return null;
  return (
    <Section title={t('timers.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {timers.map((timer) => (
          <li key={timer.kind}>
            <TimerLine timer={timer} />
          </li>
        ))}
      </Box>
    </Section>
  );
}
