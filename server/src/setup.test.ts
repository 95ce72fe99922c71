import { setTimeout as wait } from 'node:timers/promises';
import { ensureAdmin, ensureFirstOrganization, setupToken } from '@sosia/core/identity';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;

beforeEach(async () => {
  server = await openTestApp();
});
afterEach(() => server.close());

const setup = (parts: object = {}) => ({
  token: setupToken(server.platform),
  organizationName: 'Leilões Almada',
  name: 'Ana',
  email: 'ana@sosia.example',
  password: 'uma senha comprida',
  ...parts,
});

test('the code of the terminal creates the first owner, once', async () => {
  const { anonymous } = server;
  expect((await anonymous('GET', '/api/setup')).json()).toEqual({ isNeeded: true });
  expect((await anonymous('POST', '/api/setup', setup())).statusCode).toBe(201);
  expect((await anonymous('GET', '/api/setup')).json()).toEqual({ isNeeded: false });
  const again = await anonymous('POST', '/api/setup', setup({ email: 'bia@sosia.example' }));
  expect(again.statusCode).toBe(409);
  expect(again.json()).toMatchObject({ code: 'setup_done' });
  const { email, password } = setup();
  const signedIn = await anonymous('POST', '/api/auth/sign-in/email', { email, password });
  const cookie = String(signedIn.headers['set-cookie']);
  const me = await server.app.inject({ url: '/api/me', headers: { cookie } });
  expect(me.json()).toMatchObject({ role: 'owner', organization: { name: 'Leilões Almada' } });
});

test('another code is refused and changes nothing', async () => {
  const answer = await server.anonymous('POST', '/api/setup', setup({ token: 'x'.repeat(20) }));
  expect(answer.statusCode).toBe(403);
  expect(answer.json()).toMatchObject({ code: 'invalid_token' });
  expect(await server.platform.prisma.user.count()).toBe(0);
});

test('of several at once one becomes the owner', async () => {
  const emails = ['a', 'b', 'c', 'd'].map((name) => `${name}@sosia.example`);
  // With many connections, all of them get as far as the write and wait there together.
  const holding = server.platform.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`lock table users in share mode`;
    await wait(1000);
  });
  const answers = await Promise.all(
    emails.map((email) => server.anonymous('POST', '/api/setup', setup({ email }))),
  );
  await holding;
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409, 409]);
  expect(await server.platform.prisma.user.count()).toBe(1);
  expect(await server.platform.prisma.member.count()).toBe(1);
});

test('the owner named by the environment is created once and not changed afterwards', async () => {
  const { platform } = server;
  const organizationId = await ensureFirstOrganization(platform);
  const admin = { email: 'ana@sosia.example', password: 'uma senha comprida' };
  const created = await Promise.all([1, 2].map(() => ensureAdmin(platform, organizationId, admin)));
  expect(created.sort()).toEqual([false, true]);
  expect(await ensureAdmin(platform, organizationId, { ...admin, password: 'outra senha' })).toBe(
    false,
  );
  const signIn = await server.anonymous('POST', '/api/auth/sign-in/email', admin);
  expect(signIn.statusCode).toBe(200);
  expect((await server.anonymous('GET', '/api/setup')).json()).toEqual({ isNeeded: false });
});
