import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConfigurationError } from '@sosia/core/platform';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../core/testing/index.ts';
import { buildApp } from './app.ts';
import { startServer } from './start-server.ts';

let platform: TestPlatform;
let folder: string;
let app: FastifyInstance;

const page = { accept: 'text/html' };

beforeAll(async () => {
  platform = await openTestPlatform();
  folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-console-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<title>Console</title>');
  writeFileSync(path.join(folder, 'assets', 'main-a1b2c3.js'), 'start()');
  app = await buildApp({ platform, consoleFolder: folder });
});
afterAll(async () => {
  await app.close();
  await platform.close();
  rmSync(folder, { recursive: true });
});

test('every address of the console gets its page, which may not be kept', async () => {
  for (const url of ['/', '/personas/1/edit', '/sign-in?next=%2F']) {
    const answer = await app.inject({ url, headers: page });
    expect(answer.statusCode, url).toBe(200);
    expect(answer.body).toContain('Console');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  }
});

test('built files may be kept for ever, and one that is gone is no page', async () => {
  const asset = await app.inject({ url: '/assets/main-a1b2c3.js' });
  expect(asset.headers['cache-control']).toContain('immutable');
  expect((await app.inject({ url: '/assets/main-old.js', headers: page })).statusCode).toBe(404);
});

test('unknown addresses of the API, and of programs, are problems and no pages', async () => {
  expect((await app.inject({ url: '/api/nothing', headers: page })).json()).toMatchObject({
    code: 'not_found',
  });
  expect((await app.inject({ url: '/nothing' })).statusCode).toBe(404);
  expect((await app.inject({ method: 'POST', url: '/', headers: page })).statusCode).toBe(404);
});

test('files outside the console are not served', async () => {
  for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
    expect((await app.inject({ url })).body).not.toContain('"name"');
  }
});

test('a console that is not built says so', async () => {
  const bare = await buildApp({ platform, consoleFolder: path.join(folder, 'none') });
  const answer = await bare.inject({ url: '/', headers: page });
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toContain('npm run build');
  await bare.close();
});

test('metrics tell how long requests took, by route', async () => {
  const { body } = await app.inject({ url: '/metrics' });
  expect(body).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/\*",status="200"\} \d/,
  );
});

test('a port in use is one line that names the variable', async () => {
  const config = { ...platform.config, port: 0 };
  const first = await startServer({ ...platform, config });
  const taken = { ...config, port: Number(new URL(first.url).port) };
  const second = startServer({ ...platform, config: taken });
  await expect(second).rejects.toThrow(ConfigurationError);
  await expect(second).rejects.toThrow(/^PORT: \d+ is in use/);
  await first.close();
});
