import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { type Stretch, wordDiff } from '../../ui/word-diff.ts';

interface Props {
  before: string;
  after: string;
  /** Which side to show; a single side is marked with what the other does not have. */
  show?: 'before' | 'after' | 'both';
}

/**
 * Two versions of a text, word by word: removed words are struck through, added ones underlined.
 */
export function WordChanges({ before, after, show = 'both' }: Props) {
  const { left, right } = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      {show !== 'after' && before && <Side kind="del" parts={left} />}
      {show !== 'before' && after && <Side kind="ins" parts={right} />}
    </Box>
  );
}

const MARKS = {
  del: { bgcolor: 'tint.failure', color: 'tint.failureInk' },
  ins: { bgcolor: 'tint.persona', color: 'tint.personaInk' },
} as const;

function Side({ kind, parts }: { kind: 'del' | 'ins'; parts: Stretch[] }) {
  let place = 0;
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {parts.map(({ text, isOwn }) => {
        const key = place;
        place += text.length;
        if (!isOwn) return <span key={key}>{text}</span>;
        return (
          <Box key={key} component={kind} sx={{ ...MARKS[kind], borderRadius: 0.5 }}>
            {text}
          </Box>
        );
      })}
    </Box>
  );
}
