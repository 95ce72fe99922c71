/**
 * Makes what the repository does not keep: the Prisma client and the console's static files.
 * Each is made again only when its sources changed, so that a pulled change is never served stale
 * and an unchanged tree costs a few milliseconds. `--force` makes both.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamps = path.join(root, 'node_modules', '.cache', 'sosia');

interface Product {
  name: string;
  inputs: string[];
  output: string;
  command: string[];
}

const products: Product[] = [
  {
    name: 'database client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    output: 'prisma/client/client.ts',
    command: ['node_modules/prisma/build/index.js', 'generate', '--no-hints'],
  },
  {
    name: 'console',
    inputs: [
      'admin/**/*.{ts,tsx,css,html,svg,json}',
      'core/src/contract/**/*.ts',
      'package-lock.json',
    ],
    output: 'admin/dist/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', 'admin', '--logLevel', 'warn'],
  },
];

/** Names and contents of every input, in one hash. */
function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256').update(process.versions.node);
  const files = globSync(inputs, { cwd: root, exclude: ['admin/dist/**', '**/node_modules/**'] });
  for (const file of files.sort()) {
    if (statSync(path.join(root, file)).isDirectory()) continue;
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Builds what is out of date; throws when a build fails. */
export function buildProducts({ force = false } = {}): void {
  for (const product of products) {
    const stamp = path.join(stamps, product.name.replaceAll(' ', '-'));
    const wanted = fingerprint(product.inputs);
    const isFresh =
      existsSync(path.join(root, product.output)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === wanted;
    if (isFresh && !force) continue;
    console.log(`Building the ${product.name} …`);
    const [script, ...args] = product.command as [string, ...string[]];
    const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`Building the ${product.name} failed; see the lines above.`);
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

if (import.meta.main) {
  try {
    buildProducts({ force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
