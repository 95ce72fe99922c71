import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { linePieces, type Piece, shortened, sideOf, wordPieces } from './text-pieces.ts';

interface Props {
  before: string | string[];
  after: string | string[];
  /** The names of the two sides. */
  names: { before: string; after: string };
}

/** Two texts (or lists, by line) side by side, with the differences marked; stacked when narrow. */
export function TextComparison({ before, after, names }: Props) {
  const t = useWords();
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
        <TextSide name={names.before} pieces={shown('before')} />
        <TextSide name={names.after} pieces={shown('after')} />
      </Box>
      {short.includes(null) && (
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

function TextSide({ name, pieces }: { name: string; pieces: readonly (Piece | null)[] }) {
  const t = useWords();
  const isEmpty = pieces.every((piece) => piece !== null && piece.text.trim() === '');
  return (
    <Box sx={{ minWidth: 0, px: 1.25, py: 1, borderRadius: 1, bgcolor: 'tint.quiet' }}>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 0.25 }}>{name}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.9375rem' }}>
        {isEmpty && <Box component="i">{t('personas.empty')}</Box>}
        {!isEmpty &&
          pieces.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
            <PieceText key={at} piece={piece} />
          ))}
      </Box>
    </Box>
  );
}

function PieceText({ piece }: { piece: Piece | null }) {
  if (!piece)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {' … '}
      </Box>
    );
  if (piece.kind === 'same') return piece.text;
  const isAdded = piece.kind === 'added';
  return (
    <Box
      component={isAdded ? 'ins' : 'del'}
      sx={{
        borderRadius: '3px',
        textDecoration: isAdded ? 'none' : 'line-through',
        textDecorationThickness: '1px',
        bgcolor: isAdded ? 'tint.persona' : 'tint.failure',
        color: isAdded ? 'tint.personaInk' : 'tint.failureInk',
      }}
    >
      {piece.text}
    </Box>
  );
}
