import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const PAGES = globSync('{*.md,docs/**/*.md}', { cwd: ROOT });

/** Paths in backticks, and the targets of links within the repository. */
function namedPaths(page: string): string[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|md|json|yml|sql|sh))`/g)];
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(page), target),
  );
  return [...named.map(([, name = '']) => name), ...linked];
}

test.each(PAGES)('every file that %s names is there', (page) => {
  const places = ['', 'core/src', 'admin/src'];
  const lost = namedPaths(page).filter(
    (name) => !places.some((place) => existsSync(path.join(ROOT, place, name))),
  );
  expect(lost).toEqual([]);
});
