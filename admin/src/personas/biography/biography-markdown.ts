import { MarkdownManager } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';

/** What a biography may contain: everything in it can be written as Markdown. */
export const biographyKit = StarterKit.configure({
  underline: false,
  heading: { levels: [1, 2, 3] },
  link: {
    openOnClick: false,
    protocols: ['tel'],
    HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
  },
});

const manager = new MarkdownManager({ extensions: [biographyKit] });
type Document = ReturnType<typeof manager.parse>;

/** Markdown tokens that the editor would lose. */
const UNKNOWN = new Set(['table', 'html', 'image', 'def', 'checkbox']);

interface Token {
  type: string;
  depth?: number;
  task?: boolean;
  tokens?: Token[];
  items?: Token[];
}

function isKnown(token: Token): boolean {
  if (UNKNOWN.has(token.type) || token.task || (token.depth ?? 0) > 3) return false;
  return [...(token.tokens ?? []), ...(token.items ?? [])].every(isKnown);
}

/** Whether the formatted editor can show all of a text, so that editing there loses nothing. */
export function isShownWhole(markdown: string): boolean {
  return (manager.instance.lexer(markdown) as Token[]).every(isKnown);
}

/**
 * Removes escapes that a Markdown writer adds to be safe. People, and the model that reads the
 * text, stumble over them: `R$ 10 \* 2`, `a &amp; b`, `nome\_do\_site`.
 */
function relax(markdown: string): string {
  return markdown
    .replace(/&amp;(?!#?\w+;)/g, '&')
    .replace(/&lt;(?=[\s\d=-]|$)/g, '<')
    .replace(/(?<!^)(?<!\n)(?<=\S ?)&gt;/g, '>')
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(/(?<=\s)\\\*(?=\s)/g, '*')
    .replace(/\\~(?!~)/g, '~')
    .replace(/\\([[\]])/g, '$1')
    .replace(/\[([^[\]()\s]+)\]\(\1\)/g, '$1');
}

/**
 * Stands for a backslash until the text is written, because the writer would escape a backslash.
 */
const GUARD = '\uE000';
const BLOCK_START = /^( {0,3})(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|-{2,}|=+\s*$|~{3,})/gm;
const NUMBER_START = /^( {0,3}\d{1,9})(?=[.)](?:\s|$))/gm;

/** Guards signs that would begin a heading or a list: the writer escapes only inline signs. */
function guarded(node: Document): Document {
  const content = node.content?.map(guarded);
  if (node.type !== 'paragraph' || !content) return { ...node, ...(content && { content }) };
  return {
    ...node,
    content: content.map((child, at) => {
      const before = content[at - 1];
      if (child.type !== 'text' || child.text === undefined) return child;
      const text = child.text.replaceAll(GUARD, '');
      if (before && before.type !== 'hardBreak') return { ...child, text };
      const marked = text.replace(BLOCK_START, `$1${GUARD}`).replace(NUMBER_START, `$1${GUARD}`);
      return { ...child, text: marked };
    }),
  };
}

/** Writes a document as Markdown, without needless escapes where the meaning stays the same. */
export function writeMarkdown(document: Document): string {
  const safe = manager.serialize(guarded(document)).replaceAll(GUARD, '\\').trimEnd();
  const plain = relax(safe);
  return plain === safe || isSame(manager.parse(plain), manager.parse(safe)) ? plain : safe;
}

/** Parses a text; an empty document gets one empty line to write in. */
export function readMarkdown(markdown: string): Document {
  const document = manager.parse(markdown);
  return document.content?.length ? document : { ...document, content: [{ type: 'paragraph' }] };
}

/**
 * Whether two documents have the same text with the same marks; splits between text nodes do not
 * count.
 */
function isSame(a: Document, b: Document): boolean {
  return JSON.stringify(joined(a)) === JSON.stringify(joined(b));
}

function joined(node: Document): Document {
  const content: Document[] = [];
  for (const child of (node.content ?? []).map(joined)) {
    const last = content.at(-1);
    const isText = child.type === 'text' && last?.type === 'text';
    if (isText && JSON.stringify(last.marks) === JSON.stringify(child.marks)) {
      content[content.length - 1] = { ...last, text: `${last.text}${child.text}` };
    } else content.push(child);
  }
  return { ...node, ...(node.content && { content }) };
}
