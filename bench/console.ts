/**
 * Measures what the console's first screen weighs on the wire: every file that index.html names
 * (the frame and the home page of a signed-in person) and the texts of one language. Reads the
 * built console: `npm run build && npm run bench:console`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '../admin/dist');
const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) =>
  String(name),
);
const words = readdirSync(path.join(dist, 'assets'))
  .filter((name) => /^pt-BR-.*\.js$/.test(name))
  .map((name) => `assets/${name}`);

/** Bytes that the server sends for a file; the smallest files have no compressed copy. */
function sent(file: string, coding: 'br' | 'gz'): number {
  const copy = statSync(path.join(dist, `${file}.${coding}`), { throwIfNoEntry: false });
  return (copy ?? statSync(path.join(dist, file))).size;
}

function show(name: string, files: string[]): void {
  const [br, gz] = (['br', 'gz'] as const).map((coding) =>
    (files.reduce((sum, file) => sum + sent(file, coding), 0) / 1000).toFixed(1),
  );
  console.log(`${name.padEnd(28)} ${br} kB in brotli, ${gz} kB in gzip, ${files.length} files`);
}

const scripts = named.filter((name) => name.endsWith('.js'));
const bySize = scripts.toSorted((one, other) => sent(other, 'br') - sent(one, 'br'));
show('scripts', scripts);
show('words (Portuguese)', words);
show(
  'styles',
  named.filter((name) => name.endsWith('.css')),
);
for (const file of bySize.slice(0, 8)) show(`  ${path.basename(file)}`, [file]);
