import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, PASSWORD, type TestApp } from '../testing/index.ts';

let server: TestApp;
let organizationId: string;
let email: string;
let userId: string;

const URL = '/api/auth/sign-in/email';
const signInFrom = (remoteAddress: string, payload: object, headers = {}) =>
  server.app.inject({ method: 'POST', url: URL, payload, headers, remoteAddress });

beforeAll(async () => {
  server = await openTestApp({ PUBLIC_URL: 'https://sosia.example' });
  organizationId = await server.platform.createOrganization();
  userId = (await server.signIn(organizationId)).userId;
  email = (await server.platform.prisma.user.findUniqueOrThrow({ where: { id: userId } })).email;
});
afterAll(() => server.close());

test('the right password opens a session, whatever the case of the e-mail', async () => {
  const answer = await signInFrom('203.0.113.1', {
    email: email.toUpperCase(),
    password: PASSWORD,
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ user: { id: userId, name: 'Ana', email } });
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toMatch(/HttpOnly/);
  const me = await server.app.inject({ url: '/api/me', headers: { cookie } });
  expect(me.json()).toMatchObject({
    user: { email },
    role: 'owner',
    organization: { id: organizationId },
  });
});

test('a wrong password and an unknown e-mail are refused alike', async () => {
  const wrong = await signInFrom('203.0.113.2', { email, password: 'outra senha' });
  const unknown = await signInFrom('203.0.113.2', {
    email: 'ninguem@x.com',
    password: 'outra senha',
  });
  expect(wrong.statusCode).toBe(401);
  expect(wrong.json()).toMatchObject({ status: 401, code: 'invalid_credentials' });
  expect(unknown.json()).toEqual(wrong.json());
});

test('the cookie is for HTTPS alone, but for a browser on the machine itself', async () => {
  const body = { email, password: PASSWORD };
  const outside = await signInFrom('203.0.113.3', body, { host: 'sosia.example' });
  expect(String(outside.headers['set-cookie'])).toMatch(/; Secure/);
  const inside = await signInFrom('203.0.113.3', body, { host: '127.0.0.1:3000' });
  expect(String(inside.headers['set-cookie'])).not.toMatch(/Secure/);
});

test('a guesser is stopped after twenty attempts a minute, others are not', async () => {
  const guess = () => signInFrom('203.0.113.4', { email, password: '' });
  for (let attempt = 0; attempt < 20; attempt += 1) expect((await guess()).statusCode).toBe(422);
  const stopped = await guess();
  expect(stopped.statusCode).toBe(429);
  expect(stopped.headers['content-type']).toMatch('application/problem+json');
  expect(stopped.json()).toMatchObject({ status: 429, code: 'too_many_requests' });
  expect((await signInFrom('203.0.113.5', { email, password: PASSWORD })).statusCode).toBe(200);
});

test('a request from another site is refused; one of our own page, or of no page, is not', async () => {
  const { cookie } = await server.signIn(organizationId);
  const create = (headers: object) =>
    server.app.inject({
      method: 'POST',
      url: '/api/personas',
      payload: { name: 'Bia' },
      headers: { cookie, host: 'sosia.example', ...headers },
    });
  expect((await create({ origin: 'https://evil.example' })).json()).toMatchObject({
    code: 'foreign_origin',
  });
  expect((await create({ origin: 'null' })).statusCode).toBe(403);
  expect((await create({ origin: 'https://sosia.example' })).statusCode).toBe(201);
  expect((await create({})).statusCode).toBe(201);
});

test('signing out ends the session', async () => {
  const { call } = await server.signIn(organizationId);
  expect((await call('POST', '/api/auth/sign-out')).statusCode).toBe(200);
  expect((await call('GET', '/api/me')).statusCode).toBe(401);
});

test('a deactivated member is signed out at once, and cannot sign in again', async () => {
  const ana = await server.signIn(organizationId);
  expect((await ana.call('GET', '/api/me')).statusCode).toBe(200);
  const member = { where: { userId: ana.userId }, data: { deactivatedAt: new Date() } };
  await server.platform.prisma.member.updateMany(member);
  expect((await ana.call('GET', '/api/me')).statusCode).toBe(401);
  const user = await server.platform.prisma.user.findUniqueOrThrow({ where: { id: ana.userId } });
  const again = await signInFrom('203.0.113.6', { email: user.email, password: PASSWORD });
  expect(again.statusCode).toBe(403);
  expect(again.json()).toMatchObject({ code: 'not_a_member' });
});

test('a session in use is prolonged once a day, one that has ended is not', async () => {
  const { prisma } = server.platform;
  const { cookie, userId: user } = await server.signIn(organizationId);
  const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
  const endAt = (expiresAt: Date) =>
    prisma.session.updateMany({ where: { userId: user }, data: { expiresAt } });
  const ask = () => server.app.inject({ url: '/api/me', headers: { cookie } });
  expect((await ask()).headers['set-cookie']).toBeUndefined();
  await endAt(inDays(5));
  expect(String((await ask()).headers['set-cookie'])).toContain(cookie);
  const session = await prisma.session.findFirstOrThrow({ where: { userId: user } });
  expect(session.expiresAt.getTime()).toBeGreaterThan(inDays(6.9).getTime());
  await endAt(inDays(-0.01));
  expect((await ask()).statusCode).toBe(401);
});

test('a session that was tampered with is no session', async () => {
  const { cookie } = await server.signIn(organizationId);
  const forged = [
    cookie.replace(/.(?=\.[^.]*$)/, (char) => (char === 'a' ? 'b' : 'a')),
    cookie.replace(/\.[^.]*$/, ''),
    cookie.replace(/\.[^.]*$/, '.'),
    'sosia.session_token=%zz',
  ];
  for (const one of forged) {
    const answer = await server.app.inject({ url: '/api/me', headers: { cookie: one } });
    expect(answer.statusCode, one).toBe(401);
  }
});
