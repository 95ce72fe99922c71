import type { Persona } from '@sosia/core/contract';
import { contextFor } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
let organizationId: string;
let owner: Awaited<ReturnType<TestApp['signIn']>>;
let attendant: Awaited<ReturnType<TestApp['signIn']>>;
const call: Call = (...request) => owner.call(...request);

beforeAll(async () => {
  server = await openTestApp();
  organizationId = await server.platform.createOrganization();
  owner = await server.signIn(organizationId);
  attendant = await server.signIn(organizationId, 'attendant');
});
afterAll(() => server.close());

/** The smallest valid picture: one pixel. `mark` changes its bytes. */
const png = (mark = '') =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.from(mark),
  ]);

async function upload(bytes: Uint8Array, fileName = 'rosto.png', { cookie } = owner) {
  const form = new FormData();
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], fileName));
  const encoded = new Response(form);
  return server.app.inject({
    method: 'POST',
    url: '/api/persona-pictures',
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '', cookie },
  });
}

const addressOf = (picture: string) => `/api/persona-pictures/${picture.split('/').at(-1)}`;

async function newPersona(): Promise<Persona> {
  return (await call('POST', '/api/personas', { name: 'Endrigo' })).json();
}

async function show(persona: Persona, picture: string | null) {
  const { id, draft, draftRevision } = persona;
  const identity = { ...draft.identity, picture };
  return call('PATCH', `/api/personas/${id}`, { draft: { ...draft, identity }, draftRevision });
}

test('a picture is kept by what it is, and served to whoever may see personas', async () => {
  const { picture } = (await upload(png(), 'documento.pdf')).json();
  expect(picture).toMatch(new RegExp(`^${organizationId}/portraits/[0-9a-f]{64}\\.png$`));
  const answer = await attendant.call('GET', addressOf(picture));
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.equals(png())).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await server.anonymous('GET', addressOf(picture))).statusCode).toBe(401);
});

test('what is no picture, or too large, is refused with its reason', async () => {
  const svg = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'rosto.png');
  expect(svg.json()).toMatchObject({ status: 422, code: 'picture_unsupported' });
  const gif = await upload(Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 'rosto.jpg');
  expect(gif.json()).toMatchObject({ code: 'picture_unsupported' });
  const large = await upload(Buffer.concat([png(), Buffer.alloc(2 * 1024 * 1024)]));
  expect(large.json()).toMatchObject({ status: 413, code: 'picture_too_large' });
  const nothing = await call('POST', '/api/persona-pictures', {});
  expect(nothing.json()).toMatchObject({ status: 422, errors: { file: 'Choose a picture' } });
  expect((await upload(png(), 'rosto.png', attendant)).statusCode).toBe(403);
});

test('a draft takes an uploaded picture of its own organisation and no other', async () => {
  const persona = await newPersona();
  const { picture } = (await upload(png('dela'))).json();
  const saved = await show(persona, picture);
  expect(saved.json().draft.identity.picture).toBe(picture);
  const stranger = contextFor(server.platform, await server.platform.createOrganization());
  const theirs = picture.replace(organizationId, stranger.organizationId);
  await server.platform.storage.put(theirs, png());
  const never = picture.replace(/[0-9a-f]{64}/, 'a'.repeat(64));
  for (const wrong of [theirs, never, `${organizationId}/media/rosto.png`, 'rosto.png']) {
    const refused = await show(saved.json(), wrong);
    expect(refused.json().errors, wrong).toHaveProperty(['draft.identity.picture']);
  }
});

test('a replaced picture is deleted once nothing shows it, never while a version does', async () => {
  let persona = await newPersona();
  const step = async (picture: string | null) => {
    persona = (await show(persona, picture)).json();
  };
  const isThere = async (picture: string) =>
    (await call('GET', addressOf(picture))).statusCode === 200;
  const [first, second] = await Promise.all(
    ['um', 'dois'].map(async (mark) => (await upload(png(mark))).json().picture as string),
  );
  if (!first || !second) throw new Error('not uploaded');
  await step(first);
  await step(second);
  expect([await isThere(first), await isThere(second)]).toEqual([false, true]);
  const draft = { ...persona.draft, biography: 'Vive no Vale.' };
  const body = { draft, draftRevision: persona.draftRevision };
  persona = (await call('PATCH', `/api/personas/${persona.id}`, body)).json();
  await call('POST', `/api/personas/${persona.id}/publish`, { note: '' });
  await step(null);
  expect(persona.draft.identity.picture).toBeNull();
  expect(await isThere(second)).toBe(true);
});
