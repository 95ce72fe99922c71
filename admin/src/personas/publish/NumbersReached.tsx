import { Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { useNumberNames } from '../useNumberNames.ts';

/** Which numbers will answer with the version published now, and which are pinned to another. */
export function NumbersReached({ persona: { numbers } }: { persona: Persona }) {
  const t = useWords();
  const namesOf = useNumberNames();
  const following = namesOf(numbers.filter(({ pinnedVersionId }) => !pinnedVersionId));
  const pinned = namesOf(numbers.filter(({ pinnedVersionId }) => pinnedVersionId));
  return (
    <>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {following ? t('publishing.reaches', { names: following }) : t('publishing.reachesNone')}
      </Typography>
      {pinned && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {t('publishing.pinned', { names: pinned })}
        </Typography>
      )}
    </>
  );
}
