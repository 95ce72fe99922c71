import { Box } from '@mui/material';
import { useMemo } from 'react';
import { Marked, sideOf, wordPieces } from '../../ui/index.ts';

interface Props {
  before: string;
  after: string;
  /** Leaves out the text as it is now. */
  isBeforeOnly?: boolean;
}

/**
 * Two versions of a text, word by word: removed words are struck through, added ones underlined.
 */
export function WordChanges({ before, after, isBeforeOnly }: Props) {
  const pieces = useMemo(() => wordPieces(before, after), [before, after]);
  return (
    <Box sx={texts}>
      <div>
        <Marked as="del" stretches={sideOf(pieces, 'before')} />
      </div>
      {!isBeforeOnly && (
        <div>
          <Marked as="ins" stretches={sideOf(pieces, 'after')} />
        </div>
      )}
    </Box>
  );
}

const texts = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const;
