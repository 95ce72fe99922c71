import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeText } from './decode-text.ts';
import { type HtmlElement, htmlToMarkdown } from './html-to-markdown.ts';

/** Elements that a browser does not show or whose content is not text. */
const UNSEEN = `script, style, noscript, template, iframe, object, embed, svg, canvas, form, dialog,
  [hidden], [aria-hidden="true"]`;
const HIDDEN_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?:[;\s]|$))/i;
const AROUND = 'nav, footer, aside, [role="navigation"], [role="contentinfo"]';
/** An article with less than this share of the page's text is not its main content. */
const LEAST_SHARE = 0.5;
/** Elements; a larger page is read without looking for its article. */
const MOST_ELEMENTS = 50_000;

/**
 * The visible text of a page, as Markdown; no scripts are run. Menus and margins are left out when
 * the page's main article can be identified.
 */
export function readHtml(bytes: Uint8Array): { text: string; title: string | null } {
  const { document } = parseHTML(wholePage(decodeText(bytes, 'html'))) as unknown as {
    document: Page;
  };
  const title = (document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (const element of Array.from(document.querySelectorAll(UNSEEN))) element.remove();
  for (const element of Array.from(document.querySelectorAll('[style]'))) {
    if (HIDDEN_STYLE.test(element.getAttribute('style') ?? '')) element.remove();
  }
  for (const element of Array.from(document.querySelectorAll(AROUND))) element.remove();
  const article = articleOf(document);
  const body = document.querySelector('body') ?? document.documentElement;
  const whole = htmlToMarkdown(body?.innerHTML ?? '');
  const isArticle = article.length >= whole.length * LEAST_SHARE;
  const text = isArticle && article ? article : whole;
  const isTitled = !title || /^# /m.test(text);
  return { text: isTitled || !text ? text : `# ${title}\n\n${text}`, title: title || null };
}

/** Wraps a fragment: the parser would take its first element for the whole page. */
function wholePage(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return /<body[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
}

interface Page extends HtmlElement {
  documentElement: HtmlElement | null;
  cloneNode(isDeep: boolean): unknown;
}

function articleOf(page: Page): string {
  // Readability empties the document it is given.
  const copy = page.cloneNode(true) as ConstructorParameters<typeof Readability>[0];
  try {
    const found = new Readability(copy, { maxElemsToParse: MOST_ELEMENTS }).parse();
    return found?.content ? htmlToMarkdown(found.content) : '';
  } catch {
    // Readability fails on very large or broken pages: read the whole page instead.
    return '';
  }
}
