/**
 * Builds what the repository does not contain: the Prisma client, the embedded database as a first
 * start finds it, and the console's static files. Each is rebuilt only when its sources have
 * changed, so a pulled change is never served stale and an unchanged tree costs a few milliseconds.
 * `--force` rebuilds all of them.
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
  /** Whether the output folder is emptied first. */
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

/**
 * Writes compressed copies beside the files; the server sends them to browsers that accept them.
 */
function compressFiles(folder: string): void {
  for (const file of globSync('**/*.{js,css,html,svg}', { cwd: folder })) {
    const content = readFileSync(path.join(folder, file));
    if (content.length < 1024) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(path.join(folder, `${file}.br`), brotliCompressSync(content, { params }));
    writeFileSync(path.join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
  }
}

/** One hash of the names and contents of all inputs. */
function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256').update(process.versions.node);
  const files = globSync(inputs, { cwd: root, exclude: ['admin/dist/**', '**/node_modules/**'] });
  for (const file of files.sort()) {
    if (statSync(path.join(root, file)).isDirectory()) continue;
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

const stampOf = ({ name }: Product) => path.join(stamps, name.replaceAll(' ', '-'));

function isFresh(product: Product, wanted: string): boolean {
  const stamp = stampOf(product);
  return (
    existsSync(path.join(root, product.output)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  );
}

function build(product: Product, wanted: string): void {
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
  writeFileSync(stampOf(product), wanted);
}

const LOOK_AGAIN_MS = 200;
/** No build takes this long: an older lock was left by a dead process, whose pid may be reused. */
const LONGEST_MS = 10 * 60_000;

/** Takes the build lock. A second start waits: it would empty the folders of the first. */
function holdBuilding(): () => void {
  mkdirSync(stamps, { recursive: true });
  const lock = path.join(stamps, 'building');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isHeld(lock)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_MS) return false;
    // Zero: the file was created a moment ago and its pid is not written yet.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process exists but belongs to another user. Any other error: there is none.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Builds what is out of date, except the products in `except`. Throws when a build fails. */
export function buildProducts({ force = false, except = [] as string[] } = {}): void {
  const wanted = products
    .filter(({ name }) => !except.includes(name))
    .map((product) => ({ product, fingerprint: fingerprint(product.inputs) }));
  const isStale = ({ product, fingerprint }: (typeof wanted)[0]) =>
    force || !isFresh(product, fingerprint);
  if (!wanted.some(isStale)) return;
  const release = holdBuilding();
  try {
    for (const one of wanted.filter(isStale)) build(one.product, one.fingerprint);
  } finally {
    release();
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
