import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { t } from '../../i18n/words.ts';
import { sideOf, wordPieces } from '../../ui/index.ts';
import { TryBubble } from '../try/TryBubble.tsx';
import { CompareAnswer, traceOf } from './CompareAnswer.tsx';
import type { Round } from './compare-rounds.ts';

interface Props {
  round: Round;
  names: { left: string; right: string; persona: string };
}

/** A message and both sides' answers; stacked where there is no room side by side. */
export function CompareRound({ round, names }: Props) {
  const { asked, left, right } = round;
  const texts = [left?.text ?? '', right?.text ?? ''] as const;
  const isDone = left !== null && right !== null;
  // Differences are only marked once both answers are there.
  const pieces = useMemo(
    () => (isDone ? wordPieces(texts[0], texts[1]) : null),
    [isDone, texts[0], texts[1]],
  );
  const shown = (side: 'before' | 'after', text: string) =>
    pieces ? sideOf(pieces, side) : [{ text, isMarked: false }];
  return (
    <Box component="section" sx={{ pb: 3 }}>
      <TryBubble line={asked} name={names.persona} onTrace={() => undefined} />
      <Box
        sx={{
          mt: 1.5,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <CompareAnswer
          name={names.left}
          personaName={names.persona}
          answer={left}
          other={traceOf(right)}
          stretches={shown('before', texts[0])}
        />
        <CompareAnswer
          name={names.right}
          personaName={names.persona}
          answer={right}
          other={traceOf(left)}
          stretches={shown('after', texts[1])}
        />
      </Box>
      {isDone && (
        <Typography variant="caption" component="p" sx={{ mt: 1, color: 'text.secondary' }}>
          {t(texts[0] === texts[1] ? 'compare.same' : 'compare.onlyHere')}
        </Typography>
      )}
    </Box>
  );
}
