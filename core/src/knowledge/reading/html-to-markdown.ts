import Turndown from 'turndown';
import { cellText, rowSentence } from './row-sentence.ts';

/** The common part of Turndown's DOM and linkedom's that is used here. */
export interface HtmlElement {
  tagName: string;
  textContent: string | null;
  innerHTML: string;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement>;
  getAttribute(name: string): string | null;
  remove(): void;
}

/** Converts HTML to Markdown: headings, paragraphs, lists, links and tables, without pictures. */
export function htmlToMarkdown(html: string): string {
  const turndown = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '_',
  });
  // No escaping of Markdown characters in running text: it is searched and quoted, not rendered.
  turndown.escape = (text: string) => text;
  turndown.addRule('unread', {
    filter: ['script', 'style', 'noscript', 'iframe', 'object', 'img', 'video', 'audio'],
    replacement: () => '',
  });
  turndown.addRule('links', { filter: 'a', replacement: linkText });
  turndown.addRule('emphasis', {
    filter: ['em', 'i', 'strong', 'b'],
    replacement: (content) => content,
  });
  turndown.addRule('tables', {
    filter: 'table',
    replacement: (_content, node) => `\n\n${tableText(node as unknown as HtmlElement)}\n\n`,
  });
  return turndown
    .turndown(html)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Keeps links that a reader could follow, not those within the page or to scripts. */
function linkText(content: string, node: unknown): string {
  const address = (node as HtmlElement).getAttribute('href')?.trim() ?? '';
  const text = content.trim();
  if (!text) return '';
  const isUseful = /^(?:https?:|mailto:|tel:)/i.test(address) && !text.includes(address);
  return isUseful ? `${content} (${address.replace(/^(?:mailto|tel):/i, '')})` : content;
}

/** Rows under named columns become self-contained lines; other tables keep their bars. */
function tableText(table: HtmlElement): string {
  const rows = Array.from(table.querySelectorAll('tr'), (row) => ({
    isHead: row.querySelectorAll('th').length > 0 && row.querySelectorAll('td').length === 0,
    cells: Array.from(row.querySelectorAll('th, td'), (cell) => cellText(cell.textContent ?? '')),
  }));
  const [first, ...rest] = rows;
  if (first?.isHead && first.cells.length > 1 && rest.length > 0) {
    return rest.map(({ cells }) => `- ${rowSentence(first.cells, cells)}`).join('\n');
  }
  return rows
    .filter(({ cells }) => cells.some(Boolean))
    .map(({ cells }) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
