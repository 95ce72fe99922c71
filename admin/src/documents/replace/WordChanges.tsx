import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { Marked } from '../../ui/marks/Marked.tsx';
import { wordDiff } from '../../ui/marks/word-diff.ts';

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
  const { left, right } = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <Box sx={texts}>
      <div>
        <Marked as="del" stretches={left} />
      </div>
      {!isBeforeOnly && (
        <div>
          <Marked as="ins" stretches={right} />
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
  '& del, & ins': { borderRadius: 0.5 },
  '& del': { bgcolor: 'tint.failure', color: 'tint.failureInk' },
  '& ins': { bgcolor: 'tint.persona', color: 'tint.personaInk' },
} as const;
