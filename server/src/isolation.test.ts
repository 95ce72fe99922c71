import { PERMISSIONS, PersonaSettings, Role } from '@sosia/core/contract';
import { type Context, contextFor, newId } from '@sosia/core/platform';
import { Prisma } from '@sosia/prisma';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Call,
  createParts,
  createSamples,
  openTestApp,
  type Samples,
  type TestApp,
} from '../testing/index.ts';
import type { RouteEntry } from './plugins/route-table.ts';

const SECRET = 'segredo-da-outra-organizacao';

let server: TestApp;
let theirs: Samples;
let theirContext: Context;
let ours: Samples;
let call: Call;
let viewer: Call;

beforeAll(async () => {
  server = await openTestApp();
  const { platform } = server;
  const [us, them] = [await platform.createOrganization(), await platform.createOrganization()];
  theirContext = contextFor(platform, them);
  theirs = await createSamples(theirContext, SECRET);
  await createParts(theirContext, theirs, SECRET);
  ours = await createSamples(contextFor(platform, us), 'nosso');
  call = (await server.signIn(us)).call;
  viewer = (await server.signIn(us, 'viewer')).call;
});
afterAll(() => server.close());

/** Every API route that needs a session. A new one is included as soon as it is registered. */
const closedRoutes = () =>
  server.app.routeTable.filter(
    ({ method, url, config }) => url.startsWith('/api/') && !config.isPublic && method !== 'HEAD',
  );
const routesWith = (parameter: boolean) =>
  closedRoutes().filter(({ url }) => url.includes(':') === parameter && url !== '/api/events');

const draft = PersonaSettings.parse({ identity: { name: 'Nosso' } });

const PERSONA_FILE =
  'sosia: persona\nschemaVersion: 1\npersona: { identity: { name: Nosso }, biography: x }\n';

/** Valid bodies, so that a refusal can only be about access. */
const BODIES: Record<string, object> = {
  'PATCH /api/personas/:id': { draft, draftRevision: 2 },
  'POST /api/personas/:id/try': { message: 'oi' },
  'POST /api/personas/:id/restore': { versionId: newId(), draftRevision: 2 },
  'POST /api/personas/:id/roll-back': { versionId: newId() },
  'POST /api/personas/:id/import': { text: PERSONA_FILE, draftRevision: 2 },
  'POST /api/personas/:id/prompt-size': { draft },
  'POST /api/conversations/:id/messages': { text: 'oi' },
  'POST /api/conversations/:id/assign': { userId: null },
  'POST /api/conversations/:id/notes': { text: 'oi' },
  'PATCH /api/canned-replies/:id': { text: 'oi' },
  'POST /api/contacts/:id/consents': { wish: 'opt_out' },
  'POST /api/contacts/:id/merge': { fromId: newId() },
  'PATCH /api/documents/:id': { title: 'x' },
  'POST /api/documents/:id/replacement': { text: 'oi' },
  'PATCH /api/passages/:id': { isExcluded: true },
};

/** POST routes that only read. */
const READING_POSTS = new Set(['POST /api/knowledge/search', 'POST /api/personas/:id/prompt-size']);

type Method = NonNullable<InjectOptions['method']>;

/** For each parameter of an address, the resource it identifies: the path segment before it. */
const parametersOf = (url: string) =>
  [...url.matchAll(/\/([^/:]+)\/:\w+/g)].map(([, resource]) => resource as keyof Samples);

/** The address with its parameters replaced by `ids`, in order. */
function addressOf(url: string, ids: (string | undefined)[]): string {
  const left = [...ids];
  return url.replace(/:\w+/g, () => {
    const id = left.shift();
    if (!id) throw new Error(`create-samples.ts makes no row for ${url}`);
    return id;
  });
}

function ask(by: Call, { method, url }: RouteEntry, address: string) {
  const body =
    method === 'GET' || method === 'DELETE' ? undefined : (BODIES[`${method} ${url}`] ?? {});
  return by(method as Method, address, body);
}

/** The address with ids of our own rows. */
const ourAddress = (url: string) =>
  addressOf(
    url,
    parametersOf(url).map((resource) => ours[resource]),
  );

/** The addresses in which one id is theirs and every other is ours. */
const strayAddresses = (url: string) =>
  parametersOf(url).map((_, theirsAt, resources) =>
    addressOf(
      url,
      resources.map((resource, at) => (at === theirsAt ? theirs : ours)[resource]),
    ),
  );

/** Every model with an organisation, from Prisma's metadata, so new ones are included. */
const scopedModels = Object.values(Prisma.ModelName).filter(
  (model) => 'organizationId' in Prisma[`${model}ScalarFieldEnum`],
);

/** All rows of the other organisation, to check that none has changed. */
async function theirRows(): Promise<string> {
  const rows = [];
  for (const model of scopedModels) {
    const table = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'persona';
    const found = await theirContext.db[table].findMany({ orderBy: { id: 'asc' } });
    if (found.length === 0) throw new Error(`create-samples.ts makes no row of ${model}`);
    rows.push(found);
  }
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
}

test('there are routes to try', () => {
  expect(closedRoutes().length).toBeGreaterThan(20);
  expect(routesWith(true).length).toBeGreaterThan(10);
});

test('every route but the public ones answers 401 to a stranger', async () => {
  for (const route of closedRoutes()) {
    const url = route.url.replace(/:\w+/g, newId());
    const answer = await server.anonymous(route.method as Method, url);
    expect(answer.statusCode, `${route.method} ${route.url}`).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'unauthenticated' });
  }
});

test("every route with an id answers 404 for another organisation's row, and leaves it alone", async () => {
  const before = await theirRows();
  for (const route of routesWith(true)) {
    for (const address of strayAddresses(route.url)) {
      const answer = await ask(call, route, address);
      expect(answer.statusCode, `${route.method} ${address}: ${answer.body}`).toBe(404);
      expect(answer.body).not.toContain(SECRET);
    }
  }
  expect(await theirRows()).toBe(before);
});

test('the same routes find our own rows', async () => {
  for (const route of routesWith(true).filter(({ method }) => method === 'GET')) {
    const answer = await ask(call, route, ourAddress(route.url));
    expect(answer.statusCode, `${route.method} ${route.url}: ${answer.body}`).toBe(200);
  }
});

/** Query parameters that these need in addition to those of every list. */
const NEEDED: Record<string, Record<string, string>> = {
  '/api/simulator/conversation': { visitorId: 'x' },
  '/api/voices/preview': { id: 'x' },
};

/** The status of routes that return no list: the row is not ours, or there is no speech service. */
const DENIED: Record<string, number> = {
  '/api/simulator/conversation': 404,
  '/api/voices': 409,
  '/api/voices/preview': 409,
};

test("no list shows another organisation's rows, however it is asked", async () => {
  const lists = routesWith(false).filter(({ method }) => method === 'GET');
  const { 'persona-pictures': _hash, ...ids } = theirs;
  const { personas: personaId, numbers: numberId, contacts: contactId } = theirs;
  const queries: Record<string, string>[] = [
    {},
    { ids: Object.values(ids).join(',') },
    { q: SECRET },
    { personaId, numberId, contactId },
  ];
  for (const { url } of lists) {
    const needed = NEEDED[url] && { personaId, ...NEEDED[url] };
    for (const query of queries) {
      const asked = `${url}?${new URLSearchParams({ ...needed, ...query })}`;
      const answer = await call('GET', asked);
      expect(answer.statusCode, `${asked}: ${answer.body}`).toBe(DENIED[url] ?? 200);
      expect(answer.body, asked).not.toContain(SECRET);
      for (const id of Object.values(theirs))
        expect(answer.json().data ?? []).not.toContainEqual(expect.objectContaining({ id }));
    }
  }
});

test("another organisation's rows cannot be named in a body", async () => {
  const before = await theirRows();
  const number = {
    providerAccountId: ours['provider-accounts'],
    address: '+5511911112222',
    name: 'x',
  };
  const template = { contentSid: `HX${'a'.repeat(32)}`, name: 'x', body: 'x' };
  const [visitorId, text] = ['visitante', 'oi'];
  const url = 'https://example.com/hook';
  const hook = { name: 'x', kind: 'webhook', url, events: ['waiting'] };
  const simulated = { personaId: theirs.personas, visitorId, text, messageId: newId() };
  const found = await theirContext.db.personaVersion.findFirstOrThrow();
  const bodies: [Method, string, object, number][] = [
    ['POST', '/api/knowledge/search', { question: SECRET, personaId: theirs.personas }, 404],
    ['POST', '/api/simulator/messages', simulated, 404],
    ['POST', `/api/contacts/${ours.contacts}/merge`, { fromId: theirs.contacts }, 404],
    [
      'POST',
      `/api/conversations/${ours.conversations}/notes`,
      { text, mentions: [theirs.people] },
      422,
    ],
    ['POST', `/api/people/${ours.people}/deactivate`, { reassignTo: theirs.people }, 422],
    ['POST', `/api/personas/${ours.personas}/try`, { message: text, versionId: found.id }, 404],
    ['PATCH', `/api/numbers/${ours.numbers}`, { pinnedVersionId: found.id }, 422],
    ['POST', `/api/personas/${ours.personas}/roll-back`, { versionId: found.id }, 404],
    [
      'POST',
      `/api/personas/${ours.personas}/restore`,
      { versionId: found.id, draftRevision: 2 },
      404,
    ],
    ['POST', '/api/personas/read-file', { text: PERSONA_FILE, personaId: theirs.personas }, 404],
    ['POST', '/api/numbers', { ...number, personaId: theirs.personas }, 422],
    ['POST', '/api/notification-hooks', { ...hook, numberIds: [theirs.numbers] }, 422],
    [
      'PATCH',
      `/api/notification-hooks/${ours['notification-hooks']}`,
      { numberIds: [theirs.numbers] },
      422,
    ],
    [
      'PATCH',
      '/api/me/notifications',
      { scope: { kind: 'numbers', numberIds: [theirs.numbers] } },
      422,
    ],
    ['POST', '/api/numbers', { ...number, providerAccountId: theirs['provider-accounts'] }, 422],
    ['PATCH', `/api/numbers/${ours.numbers}`, { personaId: theirs.personas }, 422],
    [
      'PATCH',
      `/api/numbers/${ours.numbers}`,
      { providerAccountId: theirs['provider-accounts'] },
      422,
    ],
    [
      'POST',
      '/api/templates',
      { ...template, providerAccountId: theirs['provider-accounts'] },
      422,
    ],
    [
      'POST',
      `/api/conversations/${ours.conversations}/messages`,
      { templateId: theirs.templates },
      422,
    ],
  ];
  for (const [method, url, body, status] of bodies) {
    const answer = await call(method, url, body);
    expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBe(status);
    expect(answer.body).not.toContain(SECRET);
  }
  expect(await theirRows()).toBe(before);
});

test('a viewer reads what viewers may read and is refused the rest', async () => {
  for (const route of closedRoutes()) {
    const { permission } = route.config;
    if (!permission || route.url === '/api/events') continue;
    const isAllowed = PERMISSIONS.viewer.includes(permission);
    const name = `${route.method} ${route.url}`;
    expect(isAllowed, name).toBe(permission.endsWith(':read'));
    if (route.method !== 'GET') expect(isAllowed, name).toBe(READING_POSTS.has(name));
    if (isAllowed) continue;
    const answer = await ask(viewer, route, ourAddress(route.url));
    expect(answer.statusCode, name).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'forbidden' });
  }
});

test('every role is refused what the table of permissions does not give it, and nothing else', async () => {
  const { platform } = server;
  for (const role of Role.options) {
    const organizationId = await platform.createOrganization();
    const asRole = (await server.signIn(organizationId, role)).call;
    for (const route of closedRoutes()) {
      const { permission } = route.config;
      if (!permission || route.url === '/api/events') continue;
      // The ids do not exist: a permitted role gets 404 or the like, any other gets 403.
      const url = route.url.replace(/:\w+/g, newId());
      const answer = await ask(asRole, route, url);
      const isRefused = answer.statusCode === 403;
      const name = `${role} ${route.method} ${route.url}: ${answer.body}`;
      expect(isRefused, name).toBe(!PERMISSIONS[role].includes(permission));
    }
  }
}, 120_000);

test('a route that does not say who may call it is refused when it is registered', async () => {
  const { platform } = server;
  const { buildApp } = await import('./app.ts');
  const app = await buildApp({ platform });
  expect(() => app.get('/api/forgotten', () => 'open')).toThrow(/must say who may call it/);
  await app.close();
});
