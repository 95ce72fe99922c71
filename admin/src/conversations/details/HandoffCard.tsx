import { Box, Typography } from '@mui/material';
import type { Conversation, HandoffSummary } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';
import { Facts } from './Facts.tsx';

/** The summary that whoever takes over reads first. */
export function HandoffCard({ conversation }: { conversation: Conversation }) {
  const { handoffSummary, state } = conversation;
  if (state !== 'AWAITING_AGENT' && state !== 'AGENT_ACTIVE') return null;
  if (handoffSummary) return <Card summary={handoffSummary} />;
  // A conversation that is taken over at once may never get a summary, so only waiting ones promise
  // it.
  return state === 'AWAITING_AGENT' ? (
    <Quiet role="status">{t('handoffSummary.making')}</Quiet>
  ) : null;
}

function Card({ summary }: { summary: HandoffSummary }) {
  return (
    <Box
      component="section"
      sx={{ p: 2, borderRadius: 1, bgcolor: 'tint.attendant', '& dt': { color: 'inherit' } }}
      color="tint.attendantInk"
    >
      <Typography variant="h4" component="h3" sx={{ mb: 1 }}>
        {t('handoffSummary.title')}
      </Typography>
      <Facts
        facts={[
          [t('handoffSummary.wants'), summary.wants],
          [t('handoffSummary.tried'), summary.tried],
          [t('handoffSummary.who'), summary.who],
        ]}
      />
      {summary.source === 'extracted' && (
        <Typography variant="caption" component="p" sx={{ mt: 1.5 }}>
          {t('handoffSummary.extracted')}
        </Typography>
      )}
    </Box>
  );
}
