/**
 * Makes what the repository does not keep: the Prisma client, the embedded database as a first
 * start finds it, and the console's static files. Each is made again only when its sources changed,
 * so that a pulled change is never served stale and an unchanged tree costs a few milliseconds.
 * `--force` makes all.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const stamps = path.join(root, 'node_modules', '.cache', 'sosia');

interface Product {
  name: string;
  inputs: string[];
  output: string;
  command: string[];
  /** Whether the output's folder is emptied first. */
  isMadeAnew?: boolean;
  finish?: () => void;
}

const products: Product[] = [
  {
    name: 'database client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    output: 'prisma/client/client.ts',
    command: ['node_modules/prisma/build/index.js', 'generate', '--no-hints'],
  },
  {
    name: 'empty database',
    inputs: [
      'prisma/migrations/**/*.sql',
      'core/src/platform/database/*.ts',
      'core/src/platform/queue/queue.ts',
      'package-lock.json',
    ],
    output: 'node_modules/.cache/sosia/database/PG_VERSION',
    command: [
      'core/src/platform/database/prepare-embedded.ts',
      'node_modules/.cache/sosia/database',
    ],
    isMadeAnew: true,
  },
  {
    name: 'console',
    inputs: [
      'admin/**/*.{ts,tsx,css,html,svg,json}',
      'core/src/contract/**/*.ts',
      'scripts/build.ts',
      'package-lock.json',
    ],
    output: 'admin/dist/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', 'admin', '--logLevel', 'warn'],
    finish: () => compressFiles(path.join(root, 'admin', 'dist')),
  },
];

/** Lays compressed copies beside the files, which the server sends to browsers that take them. */
function compressFiles(folder: string): void {
  for (const file of globSync('**/*.{js,css,html,svg}', { cwd: folder })) {
    const content = readFileSync(path.join(folder, file));
    if (content.length < 1024) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(path.join(folder, `${file}.br`), brotliCompressSync(content, { params }));
    writeFileSync(path.join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
  }
}

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

/** Builds what is out of date, but for the names in `except`; throws when a build fails. */
export function buildProducts({ force = false, except = [] as string[] } = {}): void {
  for (const product of products.filter(({ name }) => !except.includes(name))) {
    const stamp = path.join(stamps, product.name.replaceAll(' ', '-'));
    const wanted = fingerprint(product.inputs);
    const isFresh =
      existsSync(path.join(root, product.output)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === wanted;
    if (isFresh && !force) continue;
    console.log(`Building the ${product.name} …`);
    if (product.isMadeAnew) {
      rmSync(path.dirname(path.join(root, product.output)), { recursive: true, force: true });
    }
    const [script, ...args] = product.command as [string, ...string[]];
    const command = ['--no-warnings', path.join(root, script), ...args];
    const { status } = spawnSync(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`Building the ${product.name} failed; see the lines above.`);
    product.finish?.();
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
