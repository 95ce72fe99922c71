import { newId } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
let editor: Call;
let attendant: Call;

beforeAll(async () => {
  server = await openTestApp();
  const organization = await server.platform.createOrganization();
  editor = (await server.signIn(organization, 'editor')).call;
  attendant = (await server.signIn(organization, 'attendant')).call;
});
afterAll(() => server.close());

test('templates are listed in the language asked for, and one of them is created', async () => {
  const templates = await editor('GET', '/api/personas/templates?language=en');
  expect(templates.statusCode).toBe(200);
  const [first] = templates.json().data;
  expect(first).toMatchObject({ id: 'shop', title: 'Shop assistant' });
  const body = { name: 'Bela', templateId: 'shop', language: 'en' };
  const created = await editor('POST', '/api/personas', body);
  expect(created.statusCode).toBe(201);
  expect(created.json().draft.systemPrompt).toBe(first.settings.systemPrompt);
  const wrong = await editor('POST', '/api/personas', { name: 'Bela', templateId: 'x' });
  expect(wrong.statusCode).toBe(422);
});

test('a persona is copied and deleted by who may, and by nobody else', async () => {
  const { id } = (await editor('POST', '/api/personas', { name: 'Original' })).json();
  expect((await attendant('POST', `/api/personas/${id}/duplicate`)).statusCode).toBe(403);
  const copy = await editor('POST', `/api/personas/${id}/duplicate`);
  expect([copy.statusCode, copy.json().name]).toEqual([201, 'Original (cópia)']);
  const address = `/api/personas/${copy.json().id}`;
  expect((await attendant('DELETE', address)).statusCode).toBe(403);
  const gone = await editor('DELETE', address);
  expect([gone.statusCode, gone.json()]).toEqual([200, { id: copy.json().id }]);
  expect((await editor('DELETE', address)).statusCode).toBe(404);
  expect((await editor('POST', `/api/personas/${newId()}/duplicate`)).statusCode).toBe(404);
});

test('the deletion of a published persona is refused with what it was used for', async () => {
  const body = { name: 'Usada', templateId: 'shop' };
  const { id } = (await editor('POST', '/api/personas', body)).json();
  expect((await editor('POST', `/api/personas/${id}/publish`, {})).statusCode).toBe(200);
  const refused = await editor('DELETE', `/api/personas/${id}`);
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({
    code: 'persona_used',
    details: { versions: 1, turns: 0 },
  });
});

test('a phrase is explained by the rules of an unsaved draft, unfinished ones too', async () => {
  const rule = { id: 'a', match: 'word', triggers: ['oi'], reply: '', isActive: true };
  const body = {
    message: 'oi!',
    handoff: { isEnabled: true, words: ['atendente'] },
    quickReplies: [rule, { ...rule, id: 'b', triggers: [] }],
  };
  const explained = await editor('POST', '/api/personas/explain-rules', body);
  expect(explained.statusCode).toBe(200);
  expect(explained.json()).toEqual({
    answeredBy: 'quick_reply',
    handoffWord: null,
    rules: [
      { id: 'a', verdict: 'answers', trigger: 'oi' },
      { id: 'b', verdict: 'no', trigger: null },
    ],
  });
  const empty = await editor('POST', '/api/personas/explain-rules', { ...body, message: ' ' });
  expect(empty.statusCode).toBe(422);
});

test('who is signed in is told the time zone of the organisation', async () => {
  const me = (await editor('GET', '/api/me')).json();
  expect(me.organization.timeZone).toBe('America/Sao_Paulo');
});
