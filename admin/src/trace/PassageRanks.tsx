import { Box } from '@mui/material';
import type { FoundPassage } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { formats } from '../ui/index.ts';

/** A passage's rank in each list, with that list's score. */
export function PassageRanks({ passage }: { passage: FoundPassage }) {
  const { similarity, isComparable, vectorRank, wordScore, wordRank, fusedRank } = passage;
  const place = (rank: number | null) => (rank === null ? '' : t('retrieval.rank.place', { rank }));
  const words = Math.round(wordScore * 10) / 10;
  const cells = [
    {
      label: t('retrieval.rank.similarity'),
      value: isComparable ? formats.percent(similarity) : t('retrieval.rank.otherModel'),
      place: place(vectorRank),
    },
    {
      label: t('retrieval.rank.words'),
      value: wordScore > 0 ? formats.number(words) : t('retrieval.rank.none'),
      place: place(wordRank),
    },
    { label: t('retrieval.rank.final'), value: place(fusedRank), place: '' },
  ];
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 1,
        display: 'grid',
        gridTemplateColumns: '1fr 1.25fr 1fr',
        gap: 1,
        '& dt': { fontSize: 12.5, lineHeight: 1.3, color: 'text.secondary' },
        '& dd': { m: 0, fontSize: 14, fontVariantNumeric: 'tabular-nums' },
      }}
    >
      {cells.map((cell) => (
        <div key={cell.label}>
          <dt>{cell.label}</dt>
          <dd>
            {cell.value || '–'}
            {cell.place && (
              <Box component="span" sx={{ ml: 0.75, color: 'text.secondary' }}>
                {cell.place}
              </Box>
            )}
          </dd>
        </div>
      ))}
    </Box>
  );
}
