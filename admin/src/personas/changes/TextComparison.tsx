import { Box, Button } from '@mui/material';
import { useMemo, useState } from 'react';
import { t } from '../../i18n/words.ts';
import { linePieces, Marked, type Stretch, shortened, sideOf, wordPieces } from '../../ui/index.ts';

interface Props {
  before: string | string[];
  after: string | string[];
  /** The names of the two sides. */
  names: { before: string; after: string };
}

/** Two texts (or lists, by line) side by side, with the differences marked; stacked when narrow. */
export function TextComparison({ before, after, names }: Props) {
  const [isWhole, setWhole] = useState(false);
  const pieces = useMemo(
    () =>
      Array.isArray(before) || Array.isArray(after)
        ? linePieces([before].flat(), [after].flat())
        : wordPieces(before, after),
    [before, after],
  );
  const short = useMemo(() => shortened(pieces), [pieces]);
  const shown = (side: 'before' | 'after') => sideOf(isWhole ? pieces : short, side);
  return (
    <Box>
      <Box sx={columns}>
        <TextSide name={names.before} stretches={shown('before')} as="del" />
        <TextSide name={names.after} stretches={shown('after')} as="ins" />
      </Box>
      {short.some(({ kind }) => kind === 'gap') && (
        <Button size="small" onClick={() => setWhole(!isWhole)} sx={{ mt: 0.5 }}>
          {t(isWhole ? 'versions.showLess' : 'versions.showAll')}
        </Button>
      )}
    </Box>
  );
}

const columns = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
} as const;

interface SideProps {
  name: string;
  stretches: readonly Stretch[];
  as: 'del' | 'ins';
}

function TextSide({ name, stretches, as }: SideProps) {
  const isEmpty = stretches.every(({ text }) => text.trim() === '');
  return (
    <Box sx={{ minWidth: 0, px: 1.25, py: 1, borderRadius: 1, bgcolor: 'tint.quiet' }}>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 0.25 }}>{name}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.9375rem' }}>
        {isEmpty ? <i>{t('personas.empty')}</i> : <Marked as={as} stretches={stretches} />}
      </Box>
    </Box>
  );
}
