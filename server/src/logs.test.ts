import { contextFor } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, createSamples, openTestApp, type TestApp } from '../testing/index.ts';

const WORD = 'jabuticaba';

let server: TestApp;
let owner: Call;
let attendant: Call;
let viewer: Call;

beforeAll(async () => {
  server = await openTestApp();
  const organizationId = await server.platform.createOrganization();
  await createSamples(contextFor(server.platform, organizationId), WORD);
  owner = (await server.signIn(organizationId)).call;
  attendant = (await server.signIn(organizationId, 'attendant')).call;
  viewer = (await server.signIn(organizationId, 'viewer')).call;
});
afterAll(() => server.close());

test('the logs answer a page and, apart, a count', async () => {
  const page = (await viewer('GET', `/api/logs?q=${WORD}`)).json();
  expect(page).toMatchObject({ data: [{ text: WORD, contact: { name: WORD } }], next: null });
  expect((await viewer('GET', `/api/logs/count?q=${WORD}`)).json()).toEqual({
    total: 1,
    conversations: 1,
  });
});

test.each([
  'from=yesterday',
  'problem=all',
  'contactId=1',
  `q=${'x'.repeat(201)}`,
  'before=x',
  'perPage=1000',
])('a filter that says nothing is refused: %s', async (query) => {
  const answer = await owner('GET', `/api/logs?${query}`);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: 'validation_failed' });
});

test('owners export; the file says its kind, its name and how many messages it holds', async () => {
  const body = { format: 'csv', filters: { q: WORD } };
  const answer = await owner('POST', '/api/logs/export', body);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="registros.csv"',
    'x-total-count': '1',
  });
  expect(answer.body).toContain(`"${WORD}"`);
  const json = await owner('POST', '/api/logs/export', { format: 'json' });
  expect(json.json()).toMatchObject([{ text: WORD }]);
  for (const call of [attendant, viewer]) {
    expect((await call('POST', '/api/logs/export', body)).statusCode).toBe(403);
  }
  expect((await owner('POST', '/api/logs/export', { format: 'xlsx' })).statusCode).toBe(422);
  // An unknown filter is refused, so it exports nothing.
  const misspelt = { ...body, filters: { words: WORD } };
  expect((await owner('POST', '/api/logs/export', misspelt)).statusCode).toBe(422);
});

test('everybody keeps views, and changes none of another', async () => {
  const body = { name: 'Minha', filters: { q: WORD }, isShared: true };
  const made = await viewer('POST', '/api/saved-views', body);
  expect(made.statusCode).toBe(201);
  const { id } = made.json();
  const seen = (await owner('GET', '/api/saved-views')).json().data;
  expect(seen).toContainEqual(expect.objectContaining({ id, isMine: false }));
  const url = `/api/saved-views/${id}`;
  expect((await owner('PATCH', url, { name: 'x' })).statusCode).toBe(404);
  expect((await owner('DELETE', url)).statusCode).toBe(404);
  expect((await viewer('PATCH', url, { name: 'Outra' })).json()).toMatchObject({ name: 'Outra' });
  expect((await viewer('POST', '/api/saved-views', { name: '', filters: {} })).statusCode).toBe(
    422,
  );
  expect((await viewer('DELETE', url)).statusCode).toBe(204);
});

test('attendants note refusals and merge; to be written to again takes a reason', async () => {
  const [{ id }] = (await owner('GET', '/api/contacts')).json().data;
  const url = `/api/contacts/${id}`;
  const out = await attendant('POST', `${url}/consents`, { wish: 'opt_out' });
  expect(out.json().optedOutAt).not.toBeNull();
  const refused = await attendant('POST', `${url}/consents`, { wish: 'opt_in' });
  expect(refused.statusCode).toBe(422);
  expect(refused.json().errors).toHaveProperty('reason');
  expect((await viewer('GET', `${url}/consents`)).json()).toMatchObject({
    data: [{ wish: 'opt_out', how: 'attendant', actorName: 'Ana' }],
  });
  const same = await attendant('POST', `${url}/merge`, { fromId: id });
  expect(same.statusCode).toBe(409);
  expect(same.json()).toMatchObject({ code: 'same_contact' });
  expect((await viewer('POST', `${url}/merge`, { fromId: id })).statusCode).toBe(403);
  expect((await viewer('GET', '/api/contacts/vocabulary')).json()).toEqual({
    tags: [],
    fields: [],
  });
});
