import type { Role } from '@sosia/core/contract';
import { contextFor, newId } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, createSamples, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const NEW_PASSWORD = 'a senha que escolhi';

async function place(role: Role = 'owner') {
  const organizationId = await server.platform.createOrganization('Leilões');
  const owner = await server.signIn(organizationId);
  const asker = role === 'owner' ? owner : await server.signIn(organizationId, role);
  return { organizationId, owner, call: asker.call, userId: asker.userId };
}

const newcomer = (role: Role = 'attendant') => ({
  name: 'Bia',
  email: `${newId()}@sosia.example`,
  role,
});

const tokenOf = (url: string) => new URLSearchParams(url.split('?')[1]).get('token') ?? '';
const useLink = (token: string, password = NEW_PASSWORD) =>
  server.app.inject({
    method: 'POST',
    url: '/api/password-links/use',
    payload: { token, password },
    remoteAddress: `192.0.2.${Math.floor(Math.random() * 255)}`,
  });
const signInAs = (email: string, password = NEW_PASSWORD) =>
  server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    remoteAddress: `192.0.2.${Math.floor(Math.random() * 255)}`,
  });

async function addTo(call: Call, role: Role = 'attendant') {
  const given = newcomer(role);
  const answer = await call('POST', '/api/people', given);
  expect(answer.statusCode, answer.body).toBe(201);
  const { person, link } = answer.json();
  return { ...given, id: person.id as string, token: tokenOf(link.url), link };
}

test('a colleague is added, chooses a password by the link, and is signed in by it, once', async () => {
  const { call } = await place();
  const bia = await addTo(call);
  expect(bia.link.url).toMatch(/^https:\/\/sosia\.example\/#\/set-password\?token=/);
  expect((await signInAs(bia.email)).statusCode).toBe(401);
  const opened = await server.anonymous('POST', '/api/password-links/open', { token: bia.token });
  expect(opened.json()).toEqual({ name: 'Bia', email: bia.email, organizationName: 'Leilões' });
  const used = await useLink(bia.token);
  expect(used.statusCode, used.body).toBe(204);
  const cookie = String(used.headers['set-cookie']);
  const me = await server.app.inject({ url: '/api/me', headers: { cookie } });
  expect(me.json()).toMatchObject({ user: { email: bia.email }, role: 'attendant' });
  expect((await signInAs(bia.email)).statusCode).toBe(200);
  const again = await useLink(bia.token, 'outra senha comprida');
  expect(again.json()).toMatchObject({ status: 410, code: 'link_invalid' });
  expect((await signInAs(bia.email)).statusCode).toBe(200);
  const people = (await call('GET', '/api/people')).json();
  expect(people.total).toBe(2);
  expect(people.data.find(({ id }: { id: string }) => id === bia.id)).toMatchObject({
    hasPassword: true,
    linkExpiresAt: null,
  });
});

test('of several who use one link at once, one chooses the password', async () => {
  const { call } = await place();
  const bia = await addTo(call);
  const passwords = ['primeira senha', 'segunda senha', 'terceira senha'];
  const answers = await Promise.all(passwords.map((password) => useLink(bia.token, password)));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 410, 410]);
  const winner = passwords[answers.findIndex(({ statusCode }) => statusCode === 204)] ?? '';
  expect((await signInAs(bia.email, winner)).statusCode).toBe(200);
});

test('a link is over after its time, and a new one ends the one before', async () => {
  const { call } = await place();
  const bia = await addTo(call);
  const renewed = await call('POST', `/api/people/${bia.id}/link`);
  expect(renewed.statusCode).toBe(201);
  expect((await useLink(bia.token)).json()).toMatchObject({ code: 'link_invalid' });
  const expiresAt = new Date(Date.now() - 1000);
  await server.platform.prisma.verification.updateMany({
    where: { value: bia.id },
    data: { expiresAt },
  });
  const token = tokenOf(renewed.json().url);
  expect((await useLink(token)).json()).toMatchObject({ code: 'link_invalid' });
  const third = tokenOf((await call('POST', `/api/people/${bia.id}/link`)).json().url);
  expect((await useLink(third)).statusCode).toBe(204);
});

test('of a link only its hash is kept, and what the log of changes says holds no token', async () => {
  const { call, organizationId } = await place();
  const { token, id } = await addTo(call);
  const { prisma } = server.platform;
  const kept = JSON.stringify([
    await prisma.verification.findMany({ where: { value: id } }),
    await prisma.auditEvent.findMany({ where: { organizationId } }),
  ]);
  expect(kept).toContain('person.added');
  expect(kept).not.toContain(token);
});

test('a deactivated colleague is out at once, their link too, and can be let in again', async () => {
  const { call } = await place();
  const bia = await addTo(call);
  const cookie = String((await useLink(bia.token)).headers['set-cookie']);
  const renewed = tokenOf((await call('POST', `/api/people/${bia.id}/link`)).json().url);
  const me = () => server.app.inject({ url: '/api/me', headers: { cookie } });
  expect((await me()).statusCode).toBe(200);
  const gone = await call('POST', `/api/people/${bia.id}/deactivate`, {});
  expect(gone.json().deactivatedAt).not.toBeNull();
  expect((await me()).statusCode).toBe(401);
  expect((await signInAs(bia.email)).json()).toMatchObject({ status: 403, code: 'not_a_member' });
  expect((await useLink(renewed)).statusCode).toBe(410);
  expect((await call('POST', `/api/people/${bia.id}/link`)).json()).toMatchObject({
    code: 'deactivated',
  });
  const back = await call('POST', `/api/people/${bia.id}/reactivate`);
  expect(back.json()).toMatchObject({ deactivatedAt: null, role: 'attendant' });
  expect((await signInAs(bia.email)).statusCode).toBe(200);
});

test('an open stream of live events ends when its reader is deactivated', async () => {
  const { call, organizationId } = await place();
  const bia = await server.signIn(organizationId, 'attendant');
  const origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const stream = await fetch(`${origin}/api/events`, { headers: { cookie: bia.cookie } });
  const ended = stream.text();
  await call('POST', `/api/people/${bia.userId}/deactivate`, {});
  expect(await ended).toContain('"type":"person"');
});

test('what somebody had goes back to the queue, or to the colleague who is named', async () => {
  for (const isNamed of [false, true]) {
    const { call, organizationId, userId } = await place();
    const ctx = contextFor(server.platform, organizationId);
    const { conversations: id } = await createSamples(ctx, 'x');
    const bia = await server.signIn(organizationId, 'attendant');
    expect((await bia.call('POST', `/api/conversations/${id}/claim`, {})).statusCode).toBe(200);
    const before = (await call('GET', `/api/people/${bia.userId}`)).json();
    expect(before.openConversations).toBe(1);
    const reassignTo = isNamed ? userId : null;
    await call('POST', `/api/people/${bia.userId}/deactivate`, { reassignTo });
    const conversation = await ctx.db.conversation.findUniqueOrThrow({ where: { id } });
    expect(conversation).toMatchObject(
      isNamed
        ? { state: 'AGENT_ACTIVE', assigneeId: userId }
        : { state: 'AWAITING_AGENT', assigneeId: null },
    );
  }
});

test('what somebody had who may not answer any more goes back to the queue', async () => {
  const { call, organizationId } = await place();
  const ctx = contextFor(server.platform, organizationId);
  const { conversations: id } = await createSamples(ctx, 'x');
  const bia = await server.signIn(organizationId, 'attendant');
  await bia.call('POST', `/api/conversations/${id}/claim`, {});
  const rowOf = () => ctx.db.conversation.findUniqueOrThrow({ where: { id } });
  await call('PATCH', `/api/people/${bia.userId}`, { role: 'admin' });
  expect(await rowOf()).toMatchObject({ state: 'AGENT_ACTIVE', assigneeId: bia.userId });
  const demoted = await call('PATCH', `/api/people/${bia.userId}`, { role: 'viewer' });
  expect(demoted.json()).toMatchObject({ role: 'viewer', openConversations: 0 });
  expect(await rowOf()).toMatchObject({ state: 'AWAITING_AGENT', assigneeId: null });
});

test('who cannot answer is not given conversations', async () => {
  const { call, organizationId } = await place();
  const bia = await addTo(call);
  const viewer = await server.signIn(organizationId, 'viewer');
  for (const reassignTo of [viewer.userId, bia.id, newId()]) {
    const answer = await call('POST', `/api/people/${bia.id}/deactivate`, { reassignTo });
    expect(answer.json()).toMatchObject({ status: 422, code: 'validation_failed' });
  }
  expect((await call('GET', `/api/people/${bia.id}`)).json().deactivatedAt).toBeNull();
});

test('the last owner cannot be deactivated or demoted, not even by two owners at once', async () => {
  const { call, userId, organizationId } = await place();
  const demote = (by: Call, id: string) => by('PATCH', `/api/people/${id}`, { role: 'admin' });
  expect((await demote(call, userId)).json()).toMatchObject({ status: 409, code: 'last_owner' });
  const other = await server.signIn(organizationId);
  const answers = await Promise.all([demote(call, other.userId), demote(other.call, userId)]);
  const statuses = answers.map(({ statusCode }) => statusCode);
  // The second request comes from somebody who is no longer an owner.
  expect(statuses.sort()).toEqual([200, 403]);
  const where = { organizationId, role: 'owner', deactivatedAt: null };
  expect(await server.platform.prisma.member.count({ where })).toBe(1);
});

test('nobody deactivates themself', async () => {
  const { call, userId, organizationId } = await place();
  await server.signIn(organizationId);
  const answer = await call('POST', `/api/people/${userId}/deactivate`, {});
  expect(answer.json()).toMatchObject({ status: 409, code: 'own_account' });
});

test('an admin neither makes an owner, nor touches one, nor raises themself', async () => {
  const { call, userId, owner } = await place('admin');
  const attempts = [
    call('POST', '/api/people', newcomer('owner')),
    call('PATCH', `/api/people/${userId}`, { role: 'owner' }),
    call('PATCH', `/api/people/${owner.userId}`, { role: 'viewer' }),
    call('PATCH', `/api/people/${owner.userId}`, { name: 'Outra' }),
    call('POST', `/api/people/${owner.userId}/link`),
    call('POST', `/api/people/${owner.userId}/deactivate`, {}),
    call('POST', `/api/people/${owner.userId}/reactivate`),
  ];
  for (const answer of await Promise.all(attempts)) {
    expect(answer.json(), answer.body).toMatchObject({ status: 403, code: 'forbidden' });
  }
  expect((await call('POST', '/api/people', newcomer('admin'))).statusCode).toBe(201);
});

test('the role of a colleague counts from their next request on', async () => {
  const { call, organizationId } = await place();
  const bia = await server.signIn(organizationId, 'viewer');
  expect((await bia.call('POST', '/api/personas', { name: 'Nova' })).statusCode).toBe(403);
  await call('PATCH', `/api/people/${bia.userId}`, { role: 'editor' });
  expect((await bia.call('POST', '/api/personas', { name: 'Nova' })).statusCode).toBe(201);
});

test('an e-mail is added once here; who has an account elsewhere gets no link', async () => {
  const [here, there] = [await place(), await place()];
  const bia = await addTo(here.call);
  const again = { name: 'Bia', email: bia.email.toUpperCase(), role: 'viewer' };
  expect((await here.call('POST', '/api/people', again)).json()).toMatchObject({
    status: 409,
    code: 'email_taken',
  });
  const elsewhere = await there.call('POST', '/api/people', again);
  expect(elsewhere.json()).toMatchObject({ person: { id: bia.id, role: 'viewer' }, link: null });
  for (const by of [here.call, there.call]) {
    expect((await by('POST', `/api/people/${bia.id}/link`)).statusCode).toBe(403);
    expect((await by('PATCH', `/api/people/${bia.id}`, { name: 'X' })).statusCode).toBe(403);
  }
});

test('everybody changes their own name, language and password', async () => {
  const { call, organizationId } = await place();
  const bia = await addTo(call);
  const cookie = String((await useLink(bia.token)).headers['set-cookie']).split(';')[0] ?? '';
  const asBia = (method: 'PATCH' | 'POST' | 'GET', url: string, payload?: object) =>
    server.app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
  const changed = await asBia('PATCH', '/api/me', { name: 'Beatriz', locale: 'en' });
  expect(changed.statusCode, changed.body).toBe(204);
  expect((await asBia('GET', '/api/me')).json().user).toMatchObject({
    name: 'Beatriz',
    locale: 'en',
  });
  const wrong = { currentPassword: 'não é esta', newPassword: 'nova senha comprida' };
  expect((await asBia('POST', '/api/auth/change-password', wrong)).statusCode).toBe(400);
  const right = { ...wrong, currentPassword: NEW_PASSWORD };
  expect((await asBia('POST', '/api/auth/change-password', right)).statusCode).toBe(200);
  expect((await signInAs(bia.email, 'nova senha comprida')).statusCode).toBe(200);
  const actions = await server.platform.prisma.auditEvent.findMany({ where: { organizationId } });
  expect(actions.map(({ action }) => action)).toContain('person.password-set');
});

test('settings are changed one by one, and a wrong time zone is refused', async () => {
  const { call } = await place();
  const changed = await call('PATCH', '/api/settings', {
    name: 'Almada',
    timeZone: 'America/Manaus',
  });
  expect(changed.json()).toMatchObject({
    name: 'Almada',
    timeZone: 'America/Manaus',
    currency: 'BRL',
    mail: { isConfigured: false, from: null },
  });
  expect((await call('PATCH', '/api/settings', { timeZone: 'Marte/Norte' })).statusCode).toBe(422);
  const mine = async () => (await call('GET', '/api/me')).json().organization;
  expect(await mine()).toMatchObject({ name: 'Almada', dollarRate: null });
  const dollarRate = { currency: 'BRL', rate: 5.42, on: '2026-11-20' };
  expect((await call('PATCH', '/api/settings', { dollarRate })).json()).toMatchObject({
    dollarRate,
    timeZone: 'America/Manaus',
  });
  expect(await mine()).toMatchObject({ dollarRate });
  await call('PATCH', '/api/settings', { currency: 'EUR' });
  expect(await mine()).toMatchObject({ dollarRate: null });
  expect((await call('POST', '/api/settings/test-mail')).json()).toMatchObject({
    code: 'mail_not_configured',
  });
});

test('hours of attendance are set as a whole, and everybody is told them', async () => {
  const { call, organizationId } = await place();
  const attendance = { isLimited: true, periods: [], holidays: ['2026-12-25'] };
  const set = (body: object) => call('PATCH', '/api/settings', { attendance: body });
  expect((await set(attendance)).json()).toMatchObject({ attendance });
  for (const from of ['25:00', '9h'])
    expect((await set({ periods: [{ weekday: 1, from, to: '18:00' }] })).statusCode).toBe(422);
  const { call: viewer } = await server.signIn(organizationId, 'viewer');
  expect((await viewer('GET', '/api/me')).json().organization).toMatchObject({ attendance });
});
