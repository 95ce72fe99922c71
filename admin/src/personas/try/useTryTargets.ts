import type { Persona, PersonaSettings } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useVersions } from '../versions/useVersions.ts';

/** What can be talked to: the draft, or a published version. */
export interface TryTarget {
  /** Empty: the draft. */
  id: string;
  name: string;
  timing: PersonaSettings['timing'];
}

/** The draft first, then the versions, newest first. */
export function useTryTargets(persona: Persona, editor: DraftEditor): [TryTarget, ...TryTarget[]] {
  const { data: versions = [] } = useVersions(persona.id);
  const publishedId = persona.publishedVersion?.id;
  return [
    { id: '', name: t('versions.draft'), timing: editor.draft.timing },
    ...versions.map(({ id, number, settings }) => ({
      id,
      name: t(id === publishedId ? 'tryIt.published' : 'versions.version', { number }),
      timing: settings.timing,
    })),
  ];
}
