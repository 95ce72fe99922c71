/** How Word marks a list item: the level is in its style, the bullet is text. */
const WORD_LIST = /mso-list:\s*l\d+\s+level(\d)/i;
const WORD_BULLET = /^(?:[·•o§▪◦\-–]|\d{1,3}[.)]|[a-z][.)])[\s\u00a0]+/i;

/**
 * Reduces HTML from a word processor or web page to plain structure. The editor then reads only
 * headings, paragraphs, lists, quotes, links, bold and italic, whatever the fonts and colours.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const junk of page.querySelectorAll('style, script, meta, link, title, img, svg')) {
    junk.remove();
  }
  for (const element of [...page.body.querySelectorAll('*')]) {
    // Word's own elements, such as o:p, wrap text or are empty.
    if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
  }
  makeWordLists(page);
  nameWordTitles(page);
  unwrapPlainBold(page);
  removeEmpty(page);
  return page.body.innerHTML;
}

function makeWordLists(page: Document): void {
  let list: HTMLElement | undefined;
  for (const line of [...page.body.querySelectorAll<HTMLElement>('p')]) {
    const style = line.getAttribute('style') ?? '';
    if (!WORD_LIST.test(style)) {
      list = undefined;
      continue;
    }
    const text = line.textContent ?? '';
    const isOrdered = /^\s*(?:\d{1,3}|[a-z])[.)]/i.test(text) && !/^\s*o\s/.test(text);
    const tag = isOrdered ? 'ol' : 'ul';
    if (!list || list.localName !== tag || list.nextElementSibling !== line) {
      list = page.createElement(tag);
      line.before(list);
    }
    dropBullet(line);
    const item = page.createElement('li');
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
}

/** The bullet is the first text that looks like one, in a span that Word itself ignores. */
function dropBullet(line: HTMLElement): void {
  const ignored = [...line.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  if (ignored) {
    ignored.remove();
    return;
  }
  const first = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
  if (first) first.nodeValue = (first.nodeValue ?? '').trimStart().replace(WORD_BULLET, '');
}

function nameWordTitles(page: Document): void {
  for (const title of page.body.querySelectorAll('p.MsoTitle, p.MsoSubtitle')) {
    const heading = page.createElement(title.classList.contains('MsoTitle') ? 'h1' : 'h2');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
}

/** Google Docs wraps everything in a `b` element that is not bold. */
function unwrapPlainBold(page: Document): void {
  for (const bold of [...page.body.querySelectorAll<HTMLElement>('b, strong')]) {
    if (/^(?:normal|[1-4]00)$/.test(bold.style.fontWeight)) bold.replaceWith(...bold.childNodes);
  }
}

function removeEmpty(page: Document): void {
  for (const element of [...page.body.querySelectorAll('p, span, h1, h2, h3, li')]) {
    const isEmpty = !element.textContent?.trim() && !element.querySelector('br');
    if (isEmpty && element.children.length === 0) element.remove();
  }
}
