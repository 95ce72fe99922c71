import { Problem } from '@sosia/core/contract';
import fastify, { type InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/index.ts';
import { errors } from './plugins/errors.ts';

let server: TestApp;
let cookie: string;
let organizationId: string;

beforeAll(async () => {
  server = await openTestApp();
  organizationId = await server.platform.createOrganization();
  cookie = (await server.signIn(organizationId)).cookie;
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const ask = (options: InjectOptions) =>
  server.app.inject({
    method: 'POST',
    url: '/api/personas',
    ...options,
    headers: { ...json, ...options.headers, cookie },
  });

const cases: [string, InjectOptions, number, string][] = [
  ['an empty body', { payload: '' }, 422, 'validation_failed'],
  [
    'a body of 100 kB',
    { payload: JSON.stringify({ name: 'x'.repeat(100_000) }) },
    413,
    'too_large',
  ],
  [
    'broken UTF-8',
    { payload: Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]) },
    400,
    'malformed',
  ],
  ['broken JSON', { payload: '{"name": "Bia"' }, 400, 'malformed'],
  ['a poisoned prototype', { payload: '{"name":"Bia","__proto__":{"a":1}}' }, 400, 'malformed'],
  ['JSON that is no object', { payload: '[1,2]' }, 422, 'validation_failed'],
  [
    'another kind of content',
    { payload: '<a/>', headers: { 'content-type': 'text/xml' } },
    415,
    'unsupported_type',
  ],
  ['a name of the wrong type', { payload: '{"name":7}' }, 422, 'validation_failed'],
  ['a null character in a text', { payload: '{"name":"a\\u0000b"}' }, 400, 'malformed'],
  ['half a character in a text', { payload: '{"name":"a\\ud800"}' }, 400, 'malformed'],
  [
    'a null character in an address',
    { method: 'GET', url: '/api/personas?q=%00' },
    400,
    'malformed',
  ],
  ['an id that is none', { method: 'GET', url: '/api/personas/7' }, 404, 'not_found'],
  ['an address of broken UTF-8', { method: 'GET', url: '/api/personas/%ff' }, 400, 'malformed'],
  ['an unknown address', { method: 'GET', url: '/api/nothing' }, 404, 'not_found'],
  ['a wrong page', { method: 'GET', url: '/api/personas?page=0' }, 422, 'validation_failed'],
];

test.each(cases)('%s is answered with a problem', async (_, options, status, code) => {
  const answer = await ask(options);
  expect(answer.headers['content-type']).toMatch('application/problem+json');
  expect(Problem.parse(answer.json())).toMatchObject({ status, code });
  expect(answer.statusCode).toBe(status);
});

test('wrong fields are named', async () => {
  const { errors } = (await ask({ payload: '{"role":5}' })).json();
  expect(Object.keys(errors)).toEqual(['name', 'role']);
});

test('unknown fields are left out, and cannot move a row elsewhere', async () => {
  const other = await server.platform.createOrganization();
  const id = '01a1f882-5868-730e-87de-e35979a7fecd';
  const answer = await ask({
    payload: { name: 'Bia', organizationId: other, id, archivedAt: null },
  });
  expect(answer.statusCode).toBe(201);
  const row = await server.platform.prisma.persona.findUniqueOrThrow({
    where: { id: answer.json().id },
  });
  expect(row).toMatchObject({ organizationId });
  expect(row.id).not.toBe(id);
});

test('what nobody foresaw says nothing of its cause', async () => {
  const app = fastify({ logger: false });
  await app.register(errors);
  app.get('/', () => Promise.reject(new Error('password=secret')));
  const answer = await app.inject('/');
  expect(Problem.parse(answer.json())).toMatchObject({ status: 500, code: 'internal' });
  expect(answer.body).not.toMatch(/secret/);
});

test('readiness tells which part fails', async () => {
  const ready = await server.app.inject('/health/ready');
  expect(ready.json()).toEqual({ status: 'ok', checks: { database: 'ok', queue: 'ok' } });
  const counts = () => Promise.reject(new Error('connection lost'));
  server.platform.queue = { ...server.platform.queue, counts };
  const failed = await server.app.inject('/health/ready');
  expect(failed.statusCode).toBe(503);
  expect(failed.json()).toEqual({
    status: 'unavailable',
    checks: { database: 'ok', queue: 'failed' },
  });
});
