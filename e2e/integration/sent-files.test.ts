import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answerAtOnce,
  eventually,
  type Installation,
  startInstallation,
} from './start-installation.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fakes/fixtures/${name}`, import.meta.url));
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
  Buffer.alloc(200),
]);
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const MB = 1024 * 1024;

let sosia: Installation;
let owner: Awaited<ReturnType<Installation['signIn']>>;
let cookie: string;
let people = 0;

beforeAll(async () => {
  sosia = await startInstallation({ reply: () => ({ text: 'Certo.' }) });
  await answerAtOnce(sosia.platform);
  owner = await sosia.signIn();
  const signedIn = await sosia.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: 'owner@example.com', password: 'correct horse' },
  });
  cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  sosia.twilio.options.deliverTo = (url) => address + new URL(url).pathname;
  sosia.twilio.options.fetchFrom = (url) => address + new URL(url).pathname;
}, 60_000);
afterAll(() => sosia?.close());
beforeEach(() => {
  sosia.twilio.messages.length = 0;
});

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);

async function attended() {
  const person = `whatsapp:+55719${String(10_000_000 + people++)}`;
  await sosia.receive({ From: person, Body: 'oi' });
  await eventually(async () => sentTo(person)[0]);
  const { id } = await sosia.context.db.conversation.findFirstOrThrow({
    where: { contact: { phone: person.slice(9) } },
  });
  await owner('POST', `/api/conversations/${id}/claim`, {});
  return { person, id };
}

function upload(id: string, bytes: Uint8Array, fileName: string, text?: string) {
  const boundary = 'a-boundary';
  const said = text
    ? `--${boundary}\r\ncontent-disposition: form-data; name="text"\r\n\r\n${text}\r\n`
    : '';
  const payload = Buffer.concat([
    Buffer.from(said),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` };
  const url = `/api/conversations/${id}/attachments`;
  return sosia.app.inject({ method: 'POST', url, headers, payload });
}

const write = (id: string, text: string) =>
  owner('POST', `/api/conversations/${id}/messages`, { text });

test('files leave in their turn among the texts, and are fetched as what they are', async () => {
  const { person, id } = await attended();
  await write(id, 'segue a foto');
  const photo = await upload(id, PNG, 'a foto.png');
  expect(photo.statusCode, photo.body).toBe(201);
  expect(photo.json()).toMatchObject({
    kind: 'image',
    author: 'attendant',
    attachments: [
      { kind: 'image', fileName: 'a foto.png', mimeType: 'image/png', status: 'ready' },
    ],
  });
  await write(id, 'e a proposta');
  await upload(id, PDF, 'proposta.pdf');
  await write(id, 'é isso');
  const sent = await eventually(async () => sentTo(person).length === 6 && sentTo(person).slice(1));
  expect(sent.map(({ body, mediaUrls }) => body || mediaUrls.length)).toEqual([
    'segue a foto',
    1,
    'e a proposta',
    1,
    'é isso',
  ]);
  const [url = ''] = sent[1]?.mediaUrls ?? [];
  expect(url).toMatch(/^https:\/\/sosia\.example\/media\/[\w.-]+$/);
  const fetched = await eventually(async () => sosia.twilio.fetched.find((one) => one.url === url));
  expect(fetched.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(fetched.bytes).equals(PNG)).toBe(true);
  const thread = (await owner('GET', `/api/conversations/${id}/messages`)).json();
  const statuses = thread.data.slice(2).map(({ kind }: { kind: string }) => kind);
  expect(statuses).toEqual(['text', 'image', 'text', 'document', 'text']);
});

test('a text goes as the caption of a picture, and right after what has no caption', async () => {
  const { person, id } = await attended();
  const long = 'A planta tem duas páginas. '.repeat(50);
  const photo = await upload(id, PNG, 'sala.png', 'A sala, de manhã');
  expect(photo.json()).toMatchObject({ kind: 'image', body: 'A sala, de manhã' });
  await upload(id, PDF, 'proposta.pdf', 'Segue a proposta');
  await upload(id, PNG, 'planta.png', long);
  const sent = await eventually(async () => sentTo(person).length === 6 && sentTo(person).slice(1));
  expect(sent.map(({ body, mediaUrls }) => [mediaUrls.length, body])).toEqual([
    [1, 'A sala, de manhã'],
    [1, ''],
    [0, 'Segue a proposta'],
    [1, ''],
    [0, long.trim()],
  ]);
  const refused = await upload(id, PNG, 'x.png', 'x'.repeat(4001));
  expect([refused.statusCode, Object.keys(refused.json().errors)]).toEqual([422, ['text']]);
});

test('what an attendant says is written down: it is found, and the persona goes on knowing it', async () => {
  const { person, id } = await attended();
  const { openai } = sosia;
  if (!openai) throw new Error('no model');
  openai.options.transcribe = () => 'Combinado, a visita fica para sábado.';
  const spoken = await upload(id, fixture('recorded.webm'), 'blob');
  expect(spoken.json().attachments[0]).toMatchObject({ status: 'pending', transcript: null });
  const found = await eventually(async () => {
    const { data } = (await owner('GET', `/api/logs?q=visita+sabado`)).json();
    return data[0];
  });
  expect(found).toMatchObject({ author: 'attendant', conversationId: id });
  const listed = (await owner('GET', '/api/conversations?q=SABADO')).json();
  expect(listed.data.map((one: { id: string }) => one.id)).toEqual([id]);
  await owner('POST', `/api/conversations/${id}/release`, {});
  await sosia.receive({ From: person, Body: 'quando mesmo?' });
  await eventually(async () => sentTo(person)[2]);
  expect(sosia.answerPrompts().at(-1)?.prompt).toContain(
    '[voice message] Combinado, a visita fica para sábado.',
  );
});

test("a browser's recording is sent as the Ogg voice message that WhatsApp plays", async () => {
  const { person, id } = await attended();
  const spoken = await upload(id, fixture('recorded.webm'), 'blob');
  expect(spoken.statusCode, spoken.body).toBe(201);
  const [file] = spoken.json().attachments;
  expect(file).toMatchObject({ kind: 'audio', mimeType: 'audio/ogg' });
  expect(file.durationMs).toBeGreaterThan(2300);
  const sent = await eventually(async () => sentTo(person)[1]);
  expect(sent).toMatchObject({ body: '', mediaUrls: [expect.stringContaining('/media/')] });
  const fetched = await eventually(async () =>
    sosia.twilio.fetched.find(({ url }) => url === sent.mediaUrls[0]),
  );
  expect(fetched.headers.get('content-type')).toBe('audio/ogg');
  if (spawnSync('ffprobe', ['-version']).status !== 0) return;
  const ogg = path.join(mkdtempSync(path.join(tmpdir(), 'sosia-voice-')), 'voice.ogg');
  writeFileSync(ogg, fetched.bytes);
  const probe = spawnSync('ffprobe', ['-v', 'error', '-show_entries', 'stream=codec_name', ogg]);
  expect(probe.stderr.toString()).toBe('');
  expect(probe.stdout.toString()).toContain('codec_name=opus');
});

test('a file whose fate is unknown is looked for before it is sent again', async () => {
  const { person, id } = await attended();
  sosia.twilio.fail({ drop: 'after' });
  await upload(id, PNG, 'uma vez.png', 'a sala');
  await write(id, 'depois');
  await eventually(async () => sentTo(person).some(({ body }) => body === 'depois'), 25_000);
  expect(sentTo(person).filter(({ mediaUrls }) => mediaUrls.length > 0)).toHaveLength(1);
}, 40_000);

test.each([
  ['nothing', Buffer.alloc(0), 'vazio.pdf', 'empty_file'],
  [
    'a program called a PDF',
    Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
    'nota.pdf',
    'file_type_not_taken',
  ],
  [
    'a page',
    Buffer.from('<html><script>alert(1)</script></html>'),
    'oi.html',
    'file_type_not_taken',
  ],
  [
    'a film for browsers',
    Buffer.concat([fixture('recorded.webm').subarray(0, 200)]),
    'x.webm',
    'file_type_not_taken',
  ],
  ['a picture of 6 MB', Buffer.concat([PNG, Buffer.alloc(6 * MB)]), 'g.png', 'file_too_large'],
  ['a document of 17 MB', Buffer.concat([PDF, Buffer.alloc(17 * MB)]), 'g.pdf', 'file_too_large'],
])('%s is refused by name, and nothing of it stays', async (_, bytes, name, code) => {
  const { person, id } = await attended();
  const answer = await upload(id, bytes, name);
  expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(
    await sosia.context.db.attachment.count({ where: { message: { conversationId: id } } }),
  ).toBe(0);
  await write(id, 'segue');
  await eventually(async () => sentTo(person).some(({ body }) => body === 'segue'));
});

test('files are refused where messages are: unclaimed, opted out, after 24 hours', async () => {
  const { id } = await attended();
  const { db } = sosia.context;
  const code = async () => (await upload(id, PDF, 'a.pdf')).json().code;
  await db.conversation.update({ where: { id }, data: { lastInboundAt: new Date(0) } });
  expect(await code()).toBe('outside_window');
  await db.conversation.update({ where: { id }, data: { lastInboundAt: new Date() } });
  await owner('POST', `/api/conversations/${id}/release`, {});
  expect(await code()).toBe('not_claimed');
});

test('a note is never sent, and the persona that goes on never reads it', async () => {
  const { person, id } = await attended();
  const secret = 'segredo-entre-colegas';
  await owner('POST', `/api/conversations/${id}/notes`, { text: secret });
  await owner('POST', `/api/conversations/${id}/release`, {});
  await sosia.receive({ From: person, Body: 'e agora?' });
  await eventually(async () => sentTo(person).length === 2);
  expect(sosia.answerPrompts().at(-1)?.prompt).toContain('e agora?');
  const all = sosia.openai?.prompts.map(({ prompt }) => prompt).join('\n');
  expect(all).not.toContain(secret);
  expect(sentTo(person).map(({ body }) => body)).toEqual([expect.any(String), 'Certo.']);
});

test('a note written while the persona answers does not cost the contact the answer', async () => {
  const { person, id } = await attended();
  await owner('POST', `/api/conversations/${id}/release`, {});
  const openai = sosia.openai;
  if (!openai) throw new Error('no model');
  openai.options.reply = () => ({ text: 'Demorei.', delayMs: 700 });
  await sosia.receive({ From: person, Body: 'quanto custa a assessoria?' });
  await eventually(async () =>
    sosia.context.db.turn.findFirst({ where: { conversationId: id, state: 'running' } }),
  );
  const note = await owner('POST', `/api/conversations/${id}/notes`, { text: 'vi' });
  expect(note.statusCode).toBe(201);
  await eventually(async () => sentTo(person)[1]);
  expect(sentTo(person).map(({ body }) => body)).toEqual([expect.any(String), 'Demorei.']);
});

test('HTML, long names and long texts of a contact are kept and shown as text, and answered', async () => {
  const person = `whatsapp:+55719${String(10_000_000 + people++)}`;
  const name = `<script>alert(1)</script>${'ã'.repeat(10_000)}`;
  const body = `<img src=x onerror=alert(1)> ${'longo '.repeat(1_700)}`;
  const taken = await sosia.receive({ From: person, ProfileName: name, Body: body });
  expect(taken.statusCode).toBe(200);
  await eventually(async () => sentTo(person)[0]);
  const list = (await owner('GET', '/api/conversations?queue=open&perPage=5')).json();
  const shown = list.data.find(
    ({ contact }: { contact: { phone: string } }) => contact.phone === person.slice(9),
  );
  expect(shown.contact.name).toMatch(/^<script>alert\(1\)<\/script>ã+$/);
  const thread = (await owner('GET', `/api/conversations/${shown.id}/messages`)).json();
  // Compared like this so that a failure does not print the whole text.
  expect(thread.data[0].body === body).toBe(true);
  expect(shown.lastMessagePreview.length).toBeLessThanOrEqual(120);
});
