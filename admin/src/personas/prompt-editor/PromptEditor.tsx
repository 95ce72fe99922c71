import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { Box } from '@mui/material';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { t } from '../../i18n/words.ts';
import { editorLook } from './editor-look.ts';
import { variableExtensions } from './variable-extensions.ts';

export interface PromptEditorHandle {
  focus: () => void;
  /** Inserts a text at the cursor. */
  insert: (text: string) => void;
}

interface Props {
  /** The field's id: its label is `…-label`, its help `…-help`. */
  id: string;
  value: string;
  onChange: (value: string) => void;
  isReadOnly: boolean;
  isWrong: boolean;
  handle: RefObject<PromptEditorHandle | null>;
}

/**
 * A text with variables. The Tab key leaves it, as with any field. Loaded only when a prompt is
 * opened, because the library is as large as the page around it.
 */
export default function PromptEditor(props: Props) {
  const { id, value, isReadOnly, isWrong, handle } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!parent.current) return;
    const editor = new EditorView({
      parent: parent.current,
      doc: latest.current.value,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorState.readOnly.of(isReadOnly),
        EditorState.phrases.of({
          Completions: t('promptEditor.completions'),
          Diagnostics: t('promptEditor.diagnostics'),
          close: t('promptEditor.close'),
        }),
        EditorView.contentAttributes.of(() => ({
          id,
          'aria-labelledby': `${id}-label`,
          'aria-describedby': `${id}-help`,
          'aria-invalid': String(latest.current.isWrong),
          'aria-readonly': String(isReadOnly),
          spellcheck: 'true',
          autocapitalize: 'sentences',
        })),
        variableExtensions(),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
        }),
      ],
    });
    view.current = editor;
    return () => editor.destroy();
  }, [id, isReadOnly]);

  // Handles changes that do not come from typing: another editor's draft, a restored version, a
  // chip.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  // The editor reads its attributes again with every transaction.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a transaction without a change
  useEffect(() => view.current?.dispatch({}), [isWrong]);

  useImperativeHandle(handle, () => ({
    focus: () => view.current?.focus(),
    insert: (text) => {
      view.current?.dispatch(view.current.state.replaceSelection(text));
      view.current?.focus();
    },
  }));

  return <Box ref={parent} sx={editorLook(isWrong)} />;
}
