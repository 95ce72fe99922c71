import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProcess, runProcess } from '../run-process.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-cli-'));
const file = path.join(folder, 'endrigo.yaml');
const environment = {
  DATA_DIR: path.join(folder, 'data'),
  LOG_LEVEL: 'warn',
  ADMIN_EMAIL: 'owner@example.com',
  ADMIN_PASSWORD: 'correct horse',
};

let product: RunningProcess;
let url: string;

beforeAll(async () => {
  product = runProcess('scripts/start.ts', { ...environment, PORT: '0' });
  url = (await product.waitFor(/Sósia {2}(http:\/\/\S+)/, 110_000))[1] ?? '';
}, 240_000);
afterAll(async () => {
  product.kill('SIGKILL');
  await product.exited;
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  code: number;
  output: string;
}

function personas(...args: string[]): Promise<Run> {
  const { PATH = '', HOME = '' } = process.env;
  const options = {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { PATH, HOME, ...environment },
  };
  return new Promise((resolve) => {
    const script = ['--no-warnings', 'scripts/personas.ts', ...args];
    const child = execFile(process.execPath, script, options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
    child.stdin?.end();
  });
}

const edit = (from: RegExp, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

test('the embedded database of a running product is left alone, and the way through it told', async () => {
  const { code, output } = await personas('list');
  expect(code).toBe(2);
  expect(output).toContain('is in use by another Sósia');
  expect(output).toContain('--server');
}, 120_000);

test('through a running product a persona is exported, compared and imported', async () => {
  const at = ['--server', url];
  expect(await personas('export', 'endrigo almada', '--out', file, ...at)).toMatchObject({
    code: 0,
  });
  expect(await personas('diff', file, ...at)).toEqual({ code: 0, output: '' });
  edit(/role: .*/, 'role: Clone do git');
  const difference = await personas('diff', file, ...at);
  expect(difference.code).toBe(1);
  expect(difference.output).toContain('+    role: Clone do git');
  const unasked = await personas('import', file, ...at);
  expect(unasked).toMatchObject({ code: 2, output: expect.stringContaining('add --yes') });
  expect(await personas('import', file, '--yes', ...at)).toMatchObject({ code: 0 });
  expect(await personas('diff', file, ...at)).toEqual({ code: 0, output: '' });
}, 240_000);

test('once it stopped the database is worked on directly, and a mistake is told with its line', async () => {
  product.kill('SIGTERM');
  await product.exited;
  expect((await personas('list')).output).toContain('Endrigo Almada  (version 1, draft differs)');
  edit(/name: Endrigo Almada/, 'name: Gêmeo');
  edit(/speed: 1 /, 'speed: 9 ');
  const wrong = await personas('import', file, '--yes');
  expect(wrong.code).toBe(2);
  expect(wrong.output).toMatch(/^line \d+: voice\.speed/);
  edit(/speed: 9 /, 'speed: 1.1 ');
  expect((await personas('import', file, '--yes')).output).toContain('a new persona Gêmeo');
  expect((await personas('list')).output).toContain('Gêmeo  (unpublished)');
}, 240_000);
