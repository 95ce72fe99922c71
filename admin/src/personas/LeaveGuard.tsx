import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../i18n/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { DraftEditor } from './useDraft.ts';

interface Props {
  personaId: string;
  editor: DraftEditor;
}

/** Leaving saves first; only what cannot be saved asks whether to leave it behind. */
export function LeaveGuard({ personaId, editor }: Props) {
  const t = useWords();
  const isUnsaved = editor.state !== 'saved';
  const { flush } = editor;
  const blocker = useBlocker(
    ({ nextLocation }) =>
      isUnsaved && !`${nextLocation.pathname}/`.startsWith(`/personas/${personaId}/`),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void flush().then((isSaved) => isSaved && blocker.proceed());
  }, [blocker, flush]);
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
  const isStuck = editor.state === 'failed' || editor.state === 'invalid';
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked' && isStuck}
      title={t('personas.leaveTitle')}
      hint={t('personas.leaveHint')}
      confirm={t('personas.leave')}
      cancel={t('personas.stay')}
      isDangerous
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
}
