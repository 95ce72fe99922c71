import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answerAtOnce,
  eventually,
  type Installation,
  startInstallation,
} from './start-installation.ts';

const MARIA = 'whatsapp:+5561910000001';
const ROSA = 'whatsapp:+5561910000002';
const CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Pedro\nTEL:+5511999990000\nEND:VCARD\n';

let sosia: Installation;
let owner: Awaited<ReturnType<Installation['signIn']>>;

beforeAll(async () => {
  sosia = await startInstallation({ reply: () => 'Temos a assessoria completa e a avulsa.' });
  await answerAtOnce(sosia.platform);
  owner = await sosia.signIn();
});
afterAll(() => sosia?.close());

async function messagesOf(person: string) {
  const { id } = await sosia.context.db.conversation.findFirstOrThrow({
    where: { contact: { phone: person.slice(9) } },
  });
  return (await owner('GET', `/api/conversations/${id}/messages`)).json().data;
}

test('a reply shows the message that it answers, and nobody else reads it by quoting its id', async () => {
  await sosia.receive({ From: MARIA, Body: 'oi' });
  const answer = await eventually(async () => {
    const row = (await messagesOf(MARIA))[1];
    return row?.status === 'queued' && row;
  });
  const OriginalRepliedMessageSid = sosia.twilio.messages[0]?.sid;
  await sosia.receive({ From: MARIA, Body: 'essa mesmo', OriginalRepliedMessageSid });
  const reply = (await messagesOf(MARIA)).find(
    ({ body }: { body: string }) => body === 'essa mesmo',
  );
  expect(reply.quoted).toMatchObject({ messageId: answer.id, author: 'persona', kind: 'text' });
  expect(answer.body.startsWith(reply.quoted.text.slice(0, 40))).toBe(true);
  expect(answer.quoted).toBeNull();
  const prompt = await eventually(async () =>
    sosia.answerPrompts().find(({ prompt: text }) => text.includes('essa mesmo')),
  );
  const answered = `[in reply to an earlier message: ${reply.quoted.text}] essa mesmo`;
  expect(prompt.prompt).toContain(answered);

  await sosia.receive({ From: ROSA, Body: 'essa também', OriginalRepliedMessageSid });
  const [stranger] = await messagesOf(ROSA);
  expect(stranger.details.quoted).toBeDefined();
  expect(stranger.quoted).toBeNull();
});

test('a contact card says who it is of', async () => {
  const file = { contentType: 'text/vcard', bytes: Buffer.from(CARD) };
  await sosia.receive({ From: ROSA, ...sosia.twilio.receiveMedia(file) });
  const card = await eventually(async () => {
    const rows = await messagesOf(ROSA);
    return rows.find(({ kind }: { kind: string }) => kind === 'contact')?.attachments[0].card;
  });
  expect(card).toEqual({ name: 'Pedro', phones: ['+5511999990000'] });
});
