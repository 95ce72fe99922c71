import { Box, Button, Typography } from '@mui/material';
import type { Retrieval } from '@sosia/core/contract';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { formats, Quiet } from '../ui/index.ts';
import { FoundPassageCard } from './FoundPassageCard.tsx';

interface Props {
  retrieval: Retrieval;
  /** Whether an answer used it; otherwise it was only a trial. */
  isPast?: boolean;
  /** Shows only the first unused passages, and the others on demand. */
  isFolded?: boolean;
}

/** How many unused passages are shown at first. */
const FOLDED = 5;

/**
 * What a question found: the passages used, those not used and why, each score with its threshold.
 */
export function RetrievalView({ retrieval, isPast, isFolded }: Props) {
  const used = retrieval.passages.filter((passage) => passage.isUsed);
  const rejected = retrieval.passages.filter((passage) => !passage.isUsed);
  const hasEntered = isPast && retrieval.outcome === 'used';
  const [isOpen, setOpen] = useState(false);
  const shown = isFolded && !isOpen ? rejected.slice(0, FOLDED) : rejected;
  const cardOf = (passage: Retrieval['passages'][number]) => (
    <FoundPassageCard key={passage.passageId} passage={passage} retrieval={retrieval} />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, '& > *': { minWidth: 0 } }}>
      <Typography variant="body2">
        {t(hasEntered ? 'retrieval.entered' : `retrieval.outcome.${retrieval.outcome}`, {
          smart_count: used.length,
        })}
      </Typography>
      {used.map(cardOf)}
      {rejected.length > 0 && (
        <Quiet sx={{ fontWeight: 600, mt: 0.5 }}>{t('retrieval.rejectedPassages')}</Quiet>
      )}
      {shown.map(cardOf)}
      {shown.length < rejected.length && (
        <Button color="inherit" onClick={() => setOpen(true)}>
          {t('retrievalTrial.showRest', { smart_count: rejected.length - shown.length })}
        </Button>
      )}
      {retrieval.passages.length > 0 && (
        <Quiet variant="caption" component="span">
          {t('retrieval.threshold', {
            threshold: formats.percent(retrieval.threshold),
            model: retrieval.embeddingModel,
          })}
        </Quiet>
      )}
    </Box>
  );
}
