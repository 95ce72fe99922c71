import { Skeleton } from '@mui/material';
import { lazy, Suspense, useId, useRef } from 'react';
import { t } from '../../i18n/words.ts';
import { FieldFrame } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { PromptSizeNote } from '../model/PromptSizeNote.tsx';
import type { PromptEditorHandle } from '../prompt-editor/PromptEditor.tsx';
import { UnknownVariables } from '../prompt-editor/UnknownVariables.tsx';
import { VariableChips } from '../prompt-editor/VariableChips.tsx';

const PromptEditor = lazy(() => import('../prompt-editor/PromptEditor.tsx'));

export function SystemPromptSection() {
  const id = useId();
  const { draft, change, errorAt, isReadOnly } = useSettings();
  const editor = useRef<PromptEditorHandle>(null);
  const error = errorAt('systemPrompt');
  const write = (systemPrompt: string) => change({ systemPrompt });
  return (
    <>
      <FieldFrame
        id={id}
        label={t('settings.systemPrompt.label')}
        help={t('settings.systemPrompt.help')}
        error={error}
        onLabelClick={() => editor.current?.focus()}
      >
        <Suspense fallback={<Skeleton variant="rounded" height={290} />}>
          <PromptEditor
            id={id}
            value={draft.systemPrompt}
            onChange={write}
            isReadOnly={isReadOnly}
            isWrong={Boolean(error)}
            handle={editor}
          />
        </Suspense>
      </FieldFrame>
      <UnknownVariables text={draft.systemPrompt} onChange={isReadOnly ? undefined : write} />
      {!isReadOnly && <VariableChips onPick={(variable) => editor.current?.insert(variable)} />}
      <PromptSizeNote />
    </>
  );
}
