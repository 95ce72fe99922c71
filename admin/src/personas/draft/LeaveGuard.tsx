import { useEffect, useState } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { t } from '../../i18n/words.ts';
import { ConfirmDialog } from '../../ui/index.ts';
import type { DraftEditor } from './useDraft.ts';

interface Props {
  personaId: string;
  editor: DraftEditor;
}

/** Leaving saves first; asks for confirmation only if saving fails. */
export function LeaveGuard({ personaId, editor }: Props) {
  const isUnsaved = editor.state !== 'saved';
  const [isLeaving, setLeaving] = useState(false);
  // Registered only while needed: the router warns about a blocker whenever an address is typed by
  // hand.
  if (!isUnsaved && !isLeaving) return null;
  return <Blocker personaId={personaId} editor={editor} onBlocked={setLeaving} />;
}

interface BlockerProps extends Props {
  onBlocked: (isBlocked: boolean) => void;
}

function Blocker({ personaId, editor, onBlocked }: BlockerProps) {
  const { flush } = editor;
  useBeforeUnload((event) => editor.state !== 'saved' && event.preventDefault());
  const blocker = useBlocker(
    ({ nextLocation }) =>
      editor.state !== 'saved' &&
      !`${nextLocation.pathname}/`.startsWith(`/personas/${personaId}/`),
  );
  const isBlocked = blocker.state === 'blocked';
  useEffect(() => onBlocked(isBlocked), [isBlocked, onBlocked]);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void flush().then((isSaved) => isSaved && blocker.proceed());
  }, [blocker, flush]);
  const isStuck = editor.state === 'failed' || editor.state === 'invalid';
  return (
    <ConfirmDialog
      isOpen={isBlocked && isStuck}
      title={t('leave.title')}
      hint={t('personas.leaveHint')}
      confirm={t('leave.confirm')}
      cancel={t('personas.stay')}
      isDangerous
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
}
