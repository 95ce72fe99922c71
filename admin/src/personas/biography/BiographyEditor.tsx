import { Box } from '@mui/material';
import { Markdown } from '@tiptap/markdown';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { BiographyToolbar } from './BiographyToolbar.tsx';
import { biographyKit, readMarkdown, writeMarkdown } from './biography-markdown.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import { editorLook } from './editor-look.ts';

interface Props {
  value: string;
  onChange: (markdown: string) => void;
  isReadOnly: boolean;
  isWrong: boolean;
  labelId: string;
  helpId: string;
  placeholder: string;
}

/** Changes are reported after this pause in typing. */
const PAUSE_MS = 250;

/** A formatted text with headings, lists and links; its value is Markdown. */
export default function BiographyEditor(props: Props) {
  const { value, isReadOnly, isWrong, labelId, helpId, placeholder } = props;
  const writing = useWriting(props);
  const editor: Editor = useEditor({
    extensions: [biographyKit, Markdown],
    content: readMarkdown(value),
    editable: !isReadOnly,
    immediatelyRender: true,
    editorProps: {
      transformPastedHTML: cleanPastedHtml,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        'aria-describedby': helpId,
        'aria-invalid': String(isWrong),
        'data-placeholder': placeholder,
      },
      // Markdown that was copied as plain text is pasted as formatted text.
      handlePaste: (_view, event): boolean => {
        const data = event.clipboardData;
        const text = data?.getData('text/plain') ?? '';
        if (data?.getData('text/html') || !/^(?:#{1,3} |[-*] |\d+\. |> )/m.test(text)) return false;
        return editor.commands.insertContent(text, { contentType: 'markdown' });
      },
    },
    onUpdate: ({ editor: changed }) => writing.later(() => writeMarkdown(changed.getJSON())),
    onBlur: () => writing.now(),
  });
  const { lastWritten } = writing;
  // A text from another editor, or from an older version, replaces what is shown.
  useEffect(() => {
    if (value === lastWritten.current) return;
    lastWritten.current = value;
    editor.commands.setContent(readMarkdown(value), { emitUpdate: false });
  }, [editor, value, lastWritten]);
  useEffect(() => editor.setEditable(!isReadOnly, false), [editor, isReadOnly]);
  return (
    <Box sx={editorLook} data-wrong={isWrong || undefined}>
      {!isReadOnly && <BiographyToolbar editor={editor} />}
      <EditorContent editor={editor} />
    </Box>
  );
}

/** Reports changes after a pause in typing, on blur, and on unmount. */
function useWriting({ value, onChange }: Props) {
  const lastWritten = useRef(value);
  const pending = useRef<() => string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useRef(onChange);
  send.current = onChange;
  const now = () => {
    clearTimeout(timer.current);
    const markdown = pending.current?.();
    pending.current = undefined;
    if (markdown === undefined || markdown === lastWritten.current) return;
    lastWritten.current = markdown;
    send.current(markdown);
  };
  const later = (write: () => string) => {
    pending.current = write;
    clearTimeout(timer.current);
    timer.current = setTimeout(now, PAUSE_MS);
  };
  const flush = useRef(now);
  flush.current = now;
  useEffect(() => () => flush.current(), []);
  return { lastWritten, later, now };
}
