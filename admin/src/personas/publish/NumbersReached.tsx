import { Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { namesOfNumbers } from '../number-names.ts';

/** Which numbers will answer with the version published now, and which are pinned to another. */
export function NumbersReached({ persona: { numbers } }: { persona: Persona }) {
  const following = namesOfNumbers(numbers.filter(({ pinnedVersionId }) => !pinnedVersionId));
  const pinned = namesOfNumbers(numbers.filter(({ pinnedVersionId }) => pinnedVersionId));
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
