import type { Trace } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { VersionLink } from '../personas/versions/VersionLink.tsx';

/** Which persona answered, with which version; links to that version. */
export function TraceVersion({ persona }: Pick<Trace, 'persona'>) {
  const t = useWords();
  const { id, name, versionId, versionNumber } = persona;
  if (versionNumber === null) return t('trace.byDraft', { name });
  const words = t('versions.named', { name, number: versionNumber });
  if (!versionId) return words;
  return (
    <VersionLink personaId={id} versionId={versionId} number={versionNumber}>
      {words}
    </VersionLink>
  );
}
