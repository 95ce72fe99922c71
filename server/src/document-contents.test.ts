import { ingestDocument } from '@sosia/core/knowledge';
import { openEmbedder } from '@sosia/core/models';
import { createPersona, publishPersona, updateDraft } from '@sosia/core/personas';
import { type Context, contextFor } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
let call: Call;
let cookie: string;
let ctx: Context;

beforeAll(async () => {
  server = await openTestApp();
  const organizationId = await server.platform.createOrganization();
  const ana = await server.signIn(organizationId, 'editor');
  call = ana.call;
  cookie = ana.cookie;
  ctx = contextFor(server.platform, organizationId);
});
afterAll(() => server.close());

const embedder = openEmbedder({ openai: undefined });
const ingest = (id: string) => ingestDocument({ ...ctx, embedder }, id);

async function given(body: object): Promise<string> {
  const answer = await call('POST', '/api/documents', body);
  expect(answer.statusCode, answer.body).toBe(201);
  const { id } = answer.json();
  await ingest(id);
  return id;
}

const PAIRS = [
  { question: 'Abre no sábado?', answer: 'Abre, até as 13h.' },
  { question: 'E no domingo?', answer: 'Não.\n\nSó com hora marcada.' },
];

test('a list of questions is one passage for each, and one is changed without the others', async () => {
  const id = await given({ title: 'Horários', pairs: PAIRS });
  expect((await call('GET', `/api/documents/${id}`)).json()).toMatchObject({
    source: 'faq',
    status: 'ready',
    passageCount: 2,
  });
  expect((await call('GET', `/api/documents/${id}/pairs`)).json()).toEqual({
    data: PAIRS,
    total: 2,
  });
  expect((await call('GET', `/api/documents/${id}/text`)).json().text).toContain(
    'P: E no domingo?\nR: Não.',
  );
  const changed = [PAIRS[0], { question: 'E no domingo?', answer: 'Também, até o meio-dia.' }];
  const answer = await call('POST', `/api/documents/${id}/replacement`, { pairs: changed });
  expect(answer.json()).toMatchObject({ status: 'pending', replacement: { source: 'faq' } });
  expect((await call('GET', `/api/documents/${id}/pairs`)).json().data).toEqual(changed);
  const embedded: string[] = [];
  const counting = {
    ...embedder,
    embed: async (texts: string[]) => {
      embedded.push(...texts);
      return embedder.embed(texts);
    },
  };
  await ingestDocument({ ...ctx, embedder: counting }, id);
  expect(embedded).toEqual(['E no domingo?\nTambém, até o meio-dia.']);
  const passages = (await call('GET', `/api/documents/${id}/passages`)).json();
  expect(passages.data.map((one: { content: string }) => one.content)).toEqual(
    changed.map((pair) => pair?.answer),
  );
  const changes = (await call('GET', `/api/documents/${id}/changes`)).json();
  expect(changes.data[0]).toMatchObject({ added: 0, removed: 0, changed: 1 });
});

test('a pair is edited in its list, and left out as any passage', async () => {
  const id = await given({ title: 'Horários', pairs: PAIRS });
  const [first] = (await call('GET', `/api/documents/${id}/passages`)).json().data;
  const edit = await call('PATCH', `/api/passages/${first.id}`, { content: 'Abre.' });
  expect(edit.json()).toMatchObject({ status: 422, code: 'edited_as_pair' });
  const answer = await call('PATCH', `/api/passages/${first.id}`, { isExcluded: true });
  expect(answer.json()).toMatchObject({ isExcluded: true });
  const changed = [{ ...PAIRS[0], answer: 'Abre, até as 14h.' }];
  await call('POST', `/api/documents/${id}/replacement`, { pairs: changed });
  await ingest(id);
  const passages = (await call('GET', `/api/documents/${id}/passages`)).json().data;
  expect(passages).toMatchObject([{ content: 'Abre, até as 14h.', isExcluded: true }]);
});

test('pairs without a question or an answer are refused, each with its place', async () => {
  const pairs = [PAIRS[0], { question: 'E?', answer: ' ' }];
  const answer = await call('POST', '/api/documents', { title: 'x', pairs });
  expect(answer.json()).toMatchObject({
    status: 422,
    errors: { 'pairs.1.answer': expect.any(String) },
  });
});

test('a document is renamed', async () => {
  const id = await given({ title: 'Fotos', text: 'Fazemos três fotos de cada lote.' });
  const answer = await call('PATCH', `/api/documents/${id}`, { title: '  Fotos e vídeos ' });
  expect(answer.json()).toMatchObject({ title: 'Fotos e vídeos', status: 'ready' });
  expect((await call('PATCH', `/api/documents/${id}`, { title: ' ' })).statusCode).toBe(422);
});

test('a file takes the place of a text, and can be given up before it does', async () => {
  const id = await given({ title: 'Fotos', text: 'Fazemos três fotos.' });
  const form = new FormData();
  form.set('file', new File(['Fazemos quatro fotos.'], 'fotos.txt', { type: 'text/plain' }));
  const encoded = new Response(form);
  const headers = { cookie, 'content-type': encoded.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await encoded.arrayBuffer());
  const url = `/api/documents/${id}/replacement`;
  const upload = await server.app.inject({ method: 'POST', url, payload, headers });
  expect(upload.json()).toMatchObject({
    title: 'Fotos',
    source: 'text',
    replacement: { source: 'file', sourceName: 'fotos.txt' },
  });
  expect((await call('DELETE', url)).json()).toMatchObject({ status: 'ready', replacement: null });
  expect((await call('DELETE', url)).statusCode).toBe(404);
  await server.app.inject({ method: 'POST', url, payload, headers });
  await ingest(id);
  expect((await call('GET', `/api/documents/${id}`)).json()).toMatchObject({
    source: 'file',
    sourceName: 'fotos.txt',
    replacement: null,
  });
  const { data } = (await call('GET', `/api/documents/${id}/changes`)).json();
  expect(data[0].items).toMatchObject([
    { kind: 'changed', before: 'Fazemos três fotos.', after: 'Fazemos quatro fotos.' },
  ]);
});

test('a document names the personas that know it', async () => {
  const id = await given({ title: 'Fotos', text: 'As fotos são em alta resolução.' });
  const everything = await createPersona(ctx, { name: 'Sabe tudo' });
  const { id: personaId, draft, draftRevision } = everything;
  await updateDraft(ctx, { id: personaId, draft: { ...draft, biography: 'Sabe.' }, draftRevision });
  await publishPersona(ctx, { id: personaId, note: '' });
  const chosen = await createPersona(ctx, { name: 'Escolhida' });
  const choose = (documentIds: string[], { draft, draftRevision }: typeof chosen) =>
    updateDraft(ctx, {
      id: chosen.id,
      draft: { ...draft, knowledge: { ...draft.knowledge, scope: 'selected', documentIds } },
      draftRevision,
    });
  const users = async () => (await call('GET', `/api/documents/${id}/personas`)).json().data;
  const other = await choose([], chosen);
  expect(await users()).toEqual([
    { id: everything.id, name: 'Sabe tudo', scope: 'all', isPublished: true },
  ]);
  await choose([id], other);
  expect((await users())[0]).toMatchObject({
    name: 'Escolhida',
    scope: 'selected',
    isPublished: false,
  });
});

test('the state of the index is told, and nothing is done where nothing is to do', async () => {
  const status = (await call('GET', '/api/knowledge/reindex')).json();
  expect(status).toMatchObject({ model: 'offline-ngrams-1', outdated: 0, running: 0 });
  expect((await call('POST', '/api/knowledge/reindex')).json()).toEqual(status);
});
