import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inbox, movableClock, openInbox } from '../../testing/open-inbox.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/open-test-platform.ts';
import { AttendanceHours } from '../contract/index.ts';
import { readHandoffFacts } from '../conversations/index.ts';
import { newId } from '../platform/index.ts';
import {
  claimConversation,
  handOff,
  releaseConversation,
  resolveConversation,
} from './change-state.ts';

/** A Friday, 9 in the morning in São Paulo. */
const clock = movableClock('2026-11-20T12:00:00Z');
let platform: TestPlatform;
let inbox: Inbox;
let people = 0;

beforeAll(async () => {
  platform = await openTestPlatform({}, { clock });
  inbox = await openInbox(platform);
});
afterAll(() => platform.close());

const asks = async () =>
  (await inbox.write(`+55317${String(10_000_000 + people++)}`, 'quanto custa?')).conversationId;
const said = (conversationId: string) =>
  inbox.ctx.db.message.findMany({
    where: { conversationId, direction: 'outbound' },
    select: { author: true, status: true, body: true },
  });

test('whom an attendant hands over is told once, in the persona’s words, also when nobody is there', async () => {
  const bia = await inbox.addPerson('Bia', 'attendant');
  const id = await asks();
  await handOff(bia, { conversationId: id, reason: 'cliente antiga' });
  await handOff(bia, { conversationId: id, reason: 'de novo' });
  const body =
    'Certo, vou chamar alguém da equipe, que costuma responder em alguns minutos. ' +
    'A sua conversa vai junto, você não precisa repetir nada.';
  expect(await said(id)).toEqual([{ author: 'persona', status: 'pending', body }]);

  const periods = [{ weekday: 1, from: '09:00', to: '18:00' }];
  await inbox.set({ attendance: AttendanceHours.parse({ isLimited: true, periods }) });
  const closed = await asks();
  await handOff(bia, { conversationId: closed, reason: '' });
  expect((await said(closed))[0]?.body).toContain('respondem segunda às 9h');
  await inbox.set({});
});

test('nobody is written to who is blocked, or whose 24 hours are over', async () => {
  const late = await asks();
  const where = { id: late };
  const data = { lastInboundAt: new Date(clock.now().getTime() - 25 * 3_600_000) };
  await inbox.ctx.db.conversation.update({ where, data });
  const blocked = await asks();
  await inbox.ctx.db.contact.updateMany({
    where: { conversations: { some: { id: blocked } } },
    data: { blockedAt: clock.now() },
  });
  for (const conversationId of [late, blocked]) {
    await handOff(inbox.ctx, { conversationId, reason: '' });
    expect(await said(conversationId)).toEqual([]);
  }
});

test('what a colleague has is neither closed nor handed back by another attendant, but by an admin', async () => {
  const [bia, caio, dora] = [
    await inbox.addPerson('Bia', 'attendant'),
    await inbox.addPerson('Caio', 'attendant'),
    await inbox.addPerson('Dora', 'admin'),
  ];
  const conversationId = await asks();
  await claimConversation(bia, { conversationId });
  const taken = { code: 'already_claimed', message: 'Bia has this conversation' };
  await expect(releaseConversation(caio, { conversationId })).rejects.toMatchObject(taken);
  await expect(resolveConversation(caio, { conversationId, outcome: '' })).rejects.toMatchObject(
    taken,
  );
  await releaseConversation(dora, { conversationId });
  await claimConversation(bia, { conversationId });
  await resolveConversation(bia, { conversationId, outcome: '' });
  const closed = { code: 'conversation_closed' };
  await expect(releaseConversation(caio, { conversationId })).rejects.toMatchObject(closed);
  await expect(handOff(caio, { conversationId: newId(), reason: '' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('that a person was called is no answer: the summary quotes what was said before', async () => {
  const conversationId = await asks();
  await handOff(inbox.ctx, { conversationId, reason: '' });
  const facts = await readHandoffFacts(inbox.ctx, conversationId);
  expect(facts?.messages).toEqual([{ author: 'contact', text: 'quanto custa?' }]);
  expect(facts?.answers).toBe(0);
});

test('who was deactivated a moment ago takes nothing over', async () => {
  const bia = await inbox.addPerson('Bia', 'attendant');
  const conversationId = await asks();
  await platform.prisma.member.updateMany({
    where: { userId: bia.userId },
    data: { deactivatedAt: clock.now() },
  });
  const refused = { code: 'forbidden' };
  await expect(claimConversation(bia, { conversationId })).rejects.toMatchObject(refused);
});
