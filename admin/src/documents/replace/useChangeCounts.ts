import type { DocumentChange } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';

/** "3 alterados, 1 novo": what a replacement did, in a few words. */
export function useChangeCounts(): (
  change: Pick<DocumentChange, 'added' | 'removed' | 'changed'>,
) => string {
  const t = useWords();
  return (change) => {
    const parts = (['changed', 'added', 'removed'] as const)
      .filter((kind) => change[kind] > 0)
      .map((kind) => t(`contents.changes.${kind}`, { smart_count: change[kind] }));
    return parts.join(', ') || t('contents.changes.same');
  };
}
