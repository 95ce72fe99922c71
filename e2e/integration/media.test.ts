import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../core/src/installation/index.ts';
import {
  answerAtOnce,
  ENDLESS,
  eventually,
  type Installation,
  startInstallation,
  whenIdle,
} from './start-installation.ts';

// The smallest PNG: one transparent pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

let sosia: Installation;
let people = 0;
const newPerson = () => `whatsapp:+55419${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startInstallation({ reply: () => 'Que bonito!' });
  await answerAtOnce(sosia.platform);
});
afterAll(() => sosia?.close());

/** Waits until nothing is left to do but later attempts. */
const idle = () => whenIdle(sosia.platform, { except: [...ENDLESS, 'fetch-media'] });

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const answerTo = (person: string) => eventually(async () => sentTo(person)[0]);
type File = Parameters<typeof sosia.twilio.receiveMedia>[0];

function send(person: string, file: File, more: Record<string, string> = {}) {
  return sosia.receive({ From: person, ...sosia.twilio.receiveMedia(file), ...more });
}

const attachmentOf = (person: string) =>
  sosia.context.db.attachment.findFirstOrThrow({
    where: { message: { conversation: { contact: { phone: person.slice(9) } } } },
  });

const settled = (person: string) =>
  eventually(async () => {
    const attachment = await attachmentOf(person);
    return ['ready', 'failed'].includes(attachment.status) && attachment;
  });

const lastPrompt = () => JSON.stringify(sosia.answerPrompts().at(-1)?.body);

test('an image goes to the model as an image, and is never kept in the trace', async () => {
  const person = newPerson();
  await send(person, { contentType: 'image/png', bytes: PNG }, { Body: 'olha isto' });
  await answerTo(person);
  expect(lastPrompt()).toContain(`data:image/png;base64,${PNG.toString('base64')}`);
  expect(lastPrompt()).toContain('[sent an image] olha isto');
  const turn = await sosia.context.db.turn.findFirstOrThrow({ orderBy: { startedAt: 'desc' } });
  expect(JSON.stringify(turn.trace)).not.toContain('base64');
  expect(JSON.stringify(turn.trace)).toContain('olha isto');
});

test('a model that does not see is told so in words', async () => {
  const person = newPerson();
  const rename = (name: string) => sosia.platform.prisma.$executeRaw`
    update persona_versions
    set settings = jsonb_set(settings, '{model,name}', to_jsonb(${name}::text))`;
  await rename('llama-3-8b');
  await send(person, { contentType: 'image/png', bytes: PNG });
  await answerTo(person);
  expect(lastPrompt()).not.toContain('base64');
  expect(lastPrompt()).toContain('you cannot see images');
  await rename('gpt-6-luna');
});

test('an image that the models refuse costs nobody the answer', async () => {
  const person = newPerson();
  const refused = { error: { message: 'Invalid image data', type: 'invalid_request_error' } };
  const reply = sosia.openai?.options.reply;
  if (sosia.openai) {
    sosia.openai.options.reply = ({ body }) =>
      JSON.stringify(body).includes('base64') ? { status: 400, body: refused } : 'Não abriu aqui.';
  }
  await send(person, { contentType: 'image/png', bytes: PNG });
  expect((await answerTo(person)).body).toBe('Não abriu aqui.');
  expect(lastPrompt()).toContain('could not be looked at');
  if (sosia.openai) sosia.openai.options.reply = reply;
});

test('a document is acknowledged, kept, and read with a session', async () => {
  const person = newPerson();
  await send(person, { contentType: 'application/pdf', bytes: PDF });
  await answerTo(person);
  expect(lastPrompt()).toContain('[sent a document]');
  const { id } = await attachmentOf(person);
  const call = await sosia.signIn();
  const file = await call('GET', `/api/media/${id}`);
  expect(file.headers['content-type']).toBe('application/pdf');
  expect(file.headers['content-disposition']).toMatch(/^inline; filename="document-\w+\.pdf"/);
  expect(file.rawPayload.equals(PDF)).toBe(true);
});

test('a contact card goes by the name of its person', async () => {
  const person = newPerson();
  const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Maria [Silva]\nTEL:+5511999990000\nEND:VCARD\n';
  await send(person, { contentType: 'text/vcard', bytes: Buffer.from(card) });
  await answerTo(person);
  expect(lastPrompt()).toContain('[sent a contact card: Maria  Silva , +5511999990000]');
  expect(await attachmentOf(person)).toMatchObject({
    kind: 'contact',
    fileName: 'Maria [Silva].vcf',
  });
});

test.each([
  ['HTML', 'text/html', '<!doctype html><script>alert(1)</script>'],
  ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['HTML that calls itself an image', 'image/png', '<html><script>alert(1)</script></html>'],
])('%s is never shown as what it is', async (_, contentType, text) => {
  const person = newPerson();
  await send(person, { contentType, bytes: Buffer.from(text) });
  const { id } = await settled(person);
  const call = await sosia.signIn();
  const { headers } = await call('GET', `/api/media/${id}`);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-type']).toMatch(/^(text\/plain|application\/octet-stream)/);
  expect(headers['content-security-policy']).toContain('sandbox');
});

test('a file is deleted at the provider once it is ours, when the organisation wishes so', async () => {
  const [kept, deleted] = [newPerson(), newPerson()];
  await send(kept, { contentType: 'image/png', bytes: PNG });
  await answerTo(kept);
  expect(sosia.twilio.media.at(-1)?.isDeleted).toBe(false);
  const call = await sosia.signIn();
  const { id } = await sosia.context.db.providerAccount.findFirstOrThrow();
  const wish = (deleteMedia: boolean) =>
    call('PATCH', `/api/provider-accounts/${id}`, { deleteMedia });
  expect((await wish(true)).json().deleteMedia).toBe(true);
  await send(deleted, { contentType: 'image/png', bytes: PNG });
  await answerTo(deleted);
  await eventually(async () => sosia.twilio.media.at(-1)?.isDeleted);
  expect((await attachmentOf(deleted)).storageKey).toContain(`${sosia.organizationId}/media/`);
  await wish(false);
});

test('a failure that passes is tried again, and the answer waits for the file', async () => {
  const person = newPerson();
  const failures = { status: 503, times: 2 };
  await send(person, { contentType: 'image/png', bytes: PNG, failures });
  await answerTo(person);
  expect(await attachmentOf(person)).toMatchObject({ status: 'ready', mimeType: 'image/png' });
  expect(lastPrompt()).toContain('base64');
});

test('the file is fetched once, whoever asks', async () => {
  const person = newPerson();
  await send(person, { contentType: 'image/png', bytes: PNG });
  await answerTo(person);
  await sweep(sosia.platform, 0);
  await idle();
  const { sid } = sosia.twilio.media.at(-1) ?? { sid: '' };
  const asked = sosia.twilio.requests.filter(({ path }) => path === `/cdn/${sid}`);
  expect(asked).toHaveLength(1);
});

test('what a dead worker left half done is taken up again, without another download', async () => {
  const person = newPerson();
  await send(person, { contentType: 'image/png', bytes: PNG });
  await answerTo(person);
  const { id } = await attachmentOf(person);
  const claim = (leaseUntil: number) =>
    sosia.context.db.attachment.update({
      where: { id },
      data: { status: 'fetching', details: { attempts: 1, leaseUntil, retryAt: 0 } },
    });
  await claim(Date.now() + 60_000);
  await sweep(sosia.platform, 0);
  await idle();
  expect((await attachmentOf(person)).status).toBe('fetching');
  await claim(Date.now() - 1);
  await sosia.platform.queue.clear();
  await sweep(sosia.platform, 0);
  await eventually(async () => (await attachmentOf(person)).status === 'ready');
  const { sid } = sosia.twilio.media.at(-1) ?? { sid: '' };
  expect(sosia.twilio.requests.filter(({ path }) => path === `/cdn/${sid}`)).toHaveLength(1);
});

test.each([
  ['to a stranger', 'https://example.com/file', 'host_not_allowed'],
  ['into a private network', 'http://10.0.0.1/file', 'host_not_allowed'],
])('a redirect %s: the file fails, and the message is answered', async (_, location, code) => {
  const person = newPerson();
  await send(person, { contentType: 'image/png', bytes: PNG, location });
  await answerTo(person);
  expect(await attachmentOf(person)).toMatchObject({ status: 'failed', errorCode: code });
  expect(lastPrompt()).toContain('[sent an image]');
});

test('more than 16 MB is cut off', async () => {
  const person = newPerson();
  await send(person, { contentType: 'video/mp4', bytes: Buffer.alloc(16 * 1024 * 1024 + 1) });
  await answerTo(person);
  expect(await attachmentOf(person)).toMatchObject({ status: 'failed', errorCode: 'too_large' });
});

test('another organisation does not see the file', async () => {
  const person = newPerson();
  await send(person, { contentType: 'image/png', bytes: PNG });
  const { id } = await settled(person);
  const call = await sosia.signIn();
  expect((await call('GET', `/api/media/${id}`)).statusCode).toBe(200);
  const other = await sosia.platform.createOrganization();
  await sosia.platform.prisma.$executeRaw`
    update attachments set organization_id = ${other}::uuid where id = ${id}::uuid`;
  expect((await call('GET', `/api/media/${id}`)).statusCode).toBe(404);
});
