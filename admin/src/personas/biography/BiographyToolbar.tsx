import BoldIcon from '@mui/icons-material/FormatBold';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import BulletListIcon from '@mui/icons-material/FormatListBulleted';
import OrderedListIcon from '@mui/icons-material/FormatListNumbered';
import QuoteIcon from '@mui/icons-material/FormatQuote';
import LinkIcon from '@mui/icons-material/Link';
import RedoIcon from '@mui/icons-material/Redo';
import HeadingIcon from '@mui/icons-material/Title';
import UndoIcon from '@mui/icons-material/Undo';
import { Box, IconButton, Tooltip } from '@mui/material';
import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { t } from '../../i18n/words.ts';
import { LinkDialog } from './LinkDialog.tsx';

interface Tool {
  key: 'heading' | 'subheading' | 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'quote';
  icon: ReactNode;
  /** The keyboard shortcut, in the notation of its keys. */
  shortcut: string;
  /** Whether the tool is active; by default, whether the mark or node of its name is. */
  isOn?: (editor: Editor) => boolean;
  run: (chain: ChainedCommands) => ChainedCommands;
}

const heading = (level: 1 | 2): Pick<Tool, 'isOn' | 'run'> => ({
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (chain) => chain.toggleHeading({ level }),
});

const TOOLS: Tool[] = [
  { key: 'heading', icon: <HeadingIcon />, shortcut: 'Ctrl+Alt+1', ...heading(1) },
  {
    key: 'subheading',
    icon: <HeadingIcon fontSize="small" />,
    shortcut: 'Ctrl+Alt+2',
    ...heading(2),
  },
  {
    key: 'bold',
    icon: <BoldIcon />,
    shortcut: 'Ctrl+B',
    run: (chain) => chain.toggleBold(),
  },
  {
    key: 'italic',
    icon: <ItalicIcon />,
    shortcut: 'Ctrl+I',
    run: (chain) => chain.toggleItalic(),
  },
  {
    key: 'bulletList',
    icon: <BulletListIcon />,
    shortcut: 'Ctrl+Shift+8',
    run: (chain) => chain.toggleBulletList(),
  },
  {
    key: 'orderedList',
    icon: <OrderedListIcon />,
    shortcut: 'Ctrl+Shift+7',
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    key: 'quote',
    icon: <QuoteIcon />,
    shortcut: 'Ctrl+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (chain) => chain.toggleBlockquote(),
  },
];

/** The toolbar is a single tab stop: arrow keys move between tools. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = tools.indexOf(document.activeElement as HTMLElement);
  tools[(at + step + tools.length) % tools.length]?.focus();
}

export function BiographyToolbar({ editor }: { editor: Editor }) {
  const [isLinking, setLinking] = useState(false);
  const state = useEditorState({
    editor,
    selector: () => ({
      on: TOOLS.map(({ key, isOn }) => isOn?.(editor) ?? editor.isActive(key)),
      isLink: editor.isActive('link'),
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo(),
    }),
  });
  return (
    <Box
      role="toolbar"
      aria-label={t('settings.biography.toolbar')}
      onKeyDown={moveFocus}
      sx={toolbar}
    >
      {TOOLS.map(({ key, icon, shortcut, run }, index) => (
        <ToolButton
          key={key}
          label={t(`settings.biography.${key}`)}
          shortcut={shortcut}
          isOn={state.on[index]}
          isFirst={index === 0}
          onClick={() => run(editor.chain().focus()).run()}
        >
          {icon}
        </ToolButton>
      ))}
      <ToolButton
        label={t('settings.biography.link')}
        isOn={state.isLink}
        onClick={() => setLinking(true)}
      >
        <LinkIcon />
      </ToolButton>
      <Box sx={{ flex: 1 }} />
      <ToolButton
        label={t('settings.biography.undo')}
        shortcut="Ctrl+Z"
        isDisabled={!state.canUndo}
        onClick={() => editor.chain().focus().undo().run()}
      >
        <UndoIcon />
      </ToolButton>
      <ToolButton
        label={t('settings.biography.redo')}
        shortcut="Ctrl+Shift+Z"
        isDisabled={!state.canRedo}
        onClick={() => editor.chain().focus().redo().run()}
      >
        <RedoIcon />
      </ToolButton>
      {isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </Box>
  );
}

const toolbar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  px: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
  bgcolor: 'tint.quiet',
  borderRadius: '10px 10px 0 0',
} as const;

interface ButtonProps {
  label: string;
  shortcut?: string;
  isOn?: boolean;
  isFirst?: boolean;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function ToolButton({ label, shortcut, isOn, isFirst, isDisabled, ...button }: ButtonProps) {
  return (
    <Tooltip title={shortcut ? `${label} (${shortcut})` : label}>
      <span>
        <IconButton
          aria-label={label}
          aria-pressed={isOn}
          aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
          tabIndex={isFirst ? 0 : -1}
          disabled={isDisabled}
          {...button}
          // Keeps the selection.
          onMouseDown={(event) => event.preventDefault()}
          sx={{
            borderRadius: 1,
            ...(isOn && { bgcolor: 'tint.persona', color: 'tint.personaInk' }),
          }}
        />
      </span>
    </Tooltip>
  );
}
