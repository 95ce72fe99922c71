import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { useCan } from '../../api/index.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { RollBackDialog } from './RollBackDialog.tsx';

interface Given {
  persona: Persona;
  editor: DraftEditor;
  version: PersonaVersion;
  /** Called once the version has replaced the draft. */
  onRestored: () => void;
}

/**
 * The dialogs for actions on a version; `false` where I lack the permission or the action is
 * impossible.
 */
export function useVersionDialogs({ persona, editor, version, onRestored }: Given) {
  const canRestore = useCan('personas:write');
  const canPublish = useCan('personas:publish');
  const canRollBack = canPublish && !version.isPublished && !persona.archivedAt;
  const given = { persona, editor, version };
  return {
    compare: (onClose: () => void) => <CompareDialog {...given} onClose={onClose} />,
    restore:
      canRestore &&
      ((onClose: () => void) => <RestoreDialog {...given} onDone={onRestored} onClose={onClose} />),
    rollBack:
      canRollBack && ((onClose: () => void) => <RollBackDialog {...given} onClose={onClose} />),
  };
}
