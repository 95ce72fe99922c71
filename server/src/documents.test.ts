import { MAX_DOCUMENT_BYTES } from '@sosia/core/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
let call: Call;
let cookie: string;

beforeAll(async () => {
  server = await openTestApp();
  const ana = await server.signIn(await server.platform.createOrganization(), 'editor');
  call = ana.call;
  cookie = ana.cookie;
});
afterAll(() => server.close());

/** Posts a form as a browser does. */
async function upload(form: FormData) {
  const encoded = new Response(form);
  const headers = { cookie, 'content-type': encoded.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await encoded.arrayBuffer());
  return server.app.inject({ method: 'POST', url: '/api/documents', payload, headers });
}

function formWith(bytes: string | Uint8Array<ArrayBuffer>, name: string, title?: string): FormData {
  const form = new FormData();
  if (title) form.set('title', title);
  form.set('file', new File([bytes], name, { type: 'text/plain' }));
  return form;
}

test('a pasted text becomes a document that waits for its ingestion', async () => {
  const answer = await call('POST', '/api/documents', {
    title: 'Preços',
    text: 'O lote custa 10.',
  });
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({ title: 'Preços', source: 'text', status: 'pending' });
  const { id } = answer.json();
  expect((await call('GET', `/api/documents/${id}`)).json()).toEqual(answer.json());
  expect((await call('GET', `/api/documents/${id}/passages`)).json()).toEqual({
    data: [],
    total: 0,
  });
  expect((await call('DELETE', `/api/documents/${id}`)).statusCode).toBe(204);
  expect((await call('GET', `/api/documents/${id}`)).statusCode).toBe(404);
});

test('a file keeps its name, and its title unless one is given', async () => {
  const plain = await upload(formWith('Olá, mundo', '../serviços.txt'));
  expect(plain.statusCode).toBe(201);
  expect(plain.json()).toMatchObject({
    title: 'serviços',
    source: 'file',
    sourceName: 'serviços.txt',
  });
  const titled = await upload(formWith('Olá de novo', 'a.txt', 'Serviços'));
  expect(titled.json()).toMatchObject({ title: 'Serviços', byteSize: 12 });
});

test('a large text is taken, a file that is too large is not', async () => {
  const text = 'Uma frase que se repete. '.repeat(8_000);
  expect((await call('POST', '/api/documents', { title: 'Longo', text })).statusCode).toBe(201);
  const answer = await upload(formWith(new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(97), 'a.txt'));
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({ code: 'too_large' });
});

test('a form without a file and a text without a title are refused', async () => {
  const form = new FormData();
  form.set('title', 'Nada');
  expect((await upload(form)).json()).toMatchObject({
    status: 422,
    errors: { file: expect.any(String) },
  });
  const answer = await call('POST', '/api/documents', { text: 'x' });
  expect(answer.json()).toMatchObject({ status: 422, errors: { title: expect.any(String) } });
  expect((await call('POST', '/api/documents')).statusCode).toBe(422);
});
