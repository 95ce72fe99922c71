import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { childrenOf, type Node } from './statements/find-statements.ts';

const SRC = path.join(import.meta.dirname, '../admin/src');
/** What depends on the reader's language. */
const SPOKEN = new Set(['t', 'translate', 'locale', 'errorText', 'formats']);

/** The calls that run while a module loads, before anybody can have chosen another language. */
function spokenAtLoad(source: string, file = 'x.tsx'): string[] {
  const found: string[] = [];
  function visit(node: Node): void {
    if (/Function/.test(node.type)) return;
    const callee = node.callee as (Node & { object?: Node }) | undefined;
    const name = String((callee?.object ?? callee)?.name);
    if (node.type === 'CallExpression' && SPOKEN.has(name)) {
      found.push(`${file}: ${source.slice(node.start, node.end)}`);
    }
    for (const child of childrenOf(node)) visit(child);
  }
  visit(parseSync(file, source).program as unknown as Node);
  return found;
}

test('a text in a constant of a module is found, one in a function is not', () => {
  const source = `
    const TABS = [{ label: t('nav.home'), size: formats.number(1) }];
    const text = () => t('nav.home');
    function Row() { return <p>{errorText(error)}</p>; }`;
  expect(spokenAtLoad(source)).toEqual(["x.tsx: t('nav.home')", 'x.tsx: formats.number(1)']);
});

test('the console takes no text while it loads: it would keep the first language', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: SRC }).filter((file) => !/\.test\./.test(file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    spokenAtLoad(readFileSync(path.join(SRC, file), 'utf8'), file),
  );
  expect(found).toEqual([]);
});
