import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inbox, movableClock, openInbox } from '../../testing/open-inbox.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/open-test-platform.ts';
import { getConversation } from '../inbox/index.ts';
import { assignConversation } from './assign-conversation.ts';
import { claimConversation, handOff } from './change-state.ts';
import { sendAttendantMessage } from './send-attendant-message.ts';
import { sweepTimers } from './sweep-timers.ts';

const clock = movableClock();
let platform: TestPlatform;
let inbox: Inbox;
let people = 0;

beforeAll(async () => {
  platform = await openTestPlatform({}, { clock });
  inbox = await openInbox(platform);
});
afterAll(() => platform.close());

/** Moves the clock and sweeps as several workers would: at the same time, and again. */
async function after(minutes: number): Promise<void> {
  clock.forward(minutes);
  await Promise.all([sweepTimers(platform), sweepTimers(platform)]);
  await sweepTimers(platform);
}

const newPhone = () => `+55319${String(30_000_000 + people++)}`;

async function waiting(): Promise<string> {
  const { conversationId } = await inbox.write(newPhone(), 'quero gente');
  await handOff(inbox.ctx, { conversationId, reason: 'quer gente' });
  return conversationId;
}

const eventsOf = async (conversationId: string) =>
  (
    await inbox.ctx.db.conversationEvent.findMany({
      where: { conversationId },
      orderBy: { id: 'asc' },
    })
  )
    .filter(({ actor }) => actor === 'system')
    .map(({ type, reason }) => [type, reason]);
const newsOf = async (conversationId: string, event: string) =>
  inbox.ctx.db.notification.findMany({ where: { conversationId, event } });
const saidTo = (conversationId: string) =>
  inbox.ctx.db.message.findMany({
    where: { conversationId, direction: 'outbound' },
    orderBy: { position: 'asc' },
  });

test('who waits too long is told once, becomes urgent once, and people hear of it once', async () => {
  const id = await waiting();
  expect((await getConversation(inbox.ctx, id)).timers[0]?.kind).toBe('waiting_too_long');
  await after(14);
  expect(await eventsOf(id)).toEqual([]);
  await after(1);
  await after(60);
  expect(await eventsOf(id)).toEqual([['waiting_too_long', 'mais de 15 minutos sem atendente']]);
  expect(await saidTo(id)).toMatchObject([
    { body: expect.stringContaining('vou chamar alguém') },
    {
      author: 'persona',
      status: 'pending',
      body: expect.stringContaining('não esqueci de você'),
    },
  ]);
  expect(await newsOf(id, 'waiting_too_long')).toHaveLength(1);
  const { urgentSince, timers } = await getConversation(inbox.ctx, id);
  expect(urgentSince).not.toBeNull();
  expect(timers.map(({ kind }) => kind)).toEqual(['window_closing']);
  await claimConversation(await inbox.addPerson('Bia', 'attendant'), { conversationId: id });
  expect((await getConversation(inbox.ctx, id)).urgentSince).toBeNull();
});

test('an attendant who does not answer is reminded once, and then the queue has it again', async () => {
  const id = await waiting();
  const bia = await inbox.addPerson('Bia', 'attendant');
  await claimConversation(bia, { conversationId: id });
  await after(10);
  await sendAttendantMessage(bia, { conversationId: id, text: 'Oi, sou a Bia' });
  await after(60);
  expect(await eventsOf(id), 'the contact does not wait').toEqual([]);
  const { contact } = await getConversation(inbox.ctx, id);
  await inbox.write(contact.phone ?? '', 'e o preço?');
  await after(10);
  await inbox.write(contact.phone ?? '', 'alô?');
  await after(5);
  expect(await eventsOf(id)).toEqual([
    ['attendant_reminder', 'o contato espera resposta há 15 minutos'],
  ]);
  expect(await newsOf(id, 'agent_idle')).toMatchObject([{ userIds: [bia.userId] }]);
  await after(15);
  expect((await eventsOf(id)).map(([type]) => type)).toEqual(['attendant_reminder', 'requeue']);
  expect(await getConversation(inbox.ctx, id)).toMatchObject({
    state: 'AWAITING_AGENT',
    assignee: null,
  });
});

test('silence with the persona closes, and whoever writes then opens a new conversation', async () => {
  const phone = newPhone();
  const { conversationId } = await inbox.write(phone, 'oi');
  await after(72 * 60);
  expect((await getConversation(inbox.ctx, conversationId)).state, 'an answer is owed').toBe(
    'BOT_ACTIVE',
  );
  const where = { id: conversationId };
  await inbox.ctx.db.conversation.update({ where, data: { unansweredSince: null } });
  await after(1);
  expect(await eventsOf(conversationId)).toEqual([['expire', '72 horas sem mensagens']]);
  const again = await inbox.write(phone, 'oi de novo');
  expect(again.conversationId).not.toBe(conversationId);
});

test('the attendant is warned once before the 24 hours end, and again for a new window', async () => {
  await inbox.set({
    timeouts: {
      waitingMinutes: null,
      attendantIdleMinutes: null,
      botIdleHours: null,
      windowWarningMinutes: 60,
    },
  });
  const id = await waiting();
  await after(23 * 60);
  await after(10);
  expect(await eventsOf(id)).toEqual([
    ['window_closing', 'menos de 60 minutos até o fim das 24 horas'],
  ]);
  expect(await newsOf(id, 'window_closing'), 'whoever may take it hears of it').toMatchObject([
    { userIds: [], reason: 'menos de 60 minutos até o fim das 24 horas' },
  ]);
  const bia = await inbox.addPerson('Bia', 'attendant');
  await claimConversation(bia, { conversationId: id });
  const { contact } = await getConversation(inbox.ctx, id);
  await inbox.write(contact.phone ?? '', 'ainda aqui');
  await after(24 * 60);
  expect(await eventsOf(id), 'nobody is warned of what is over').toHaveLength(1);
  await inbox.write(contact.phone ?? '', 'ainda');
  await after(23 * 60 + 30);
  expect(await eventsOf(id)).toHaveLength(2);
  const news = await newsOf(id, 'window_closing');
  expect(news.map(({ userIds }) => userIds)).toEqual([[], [bia.userId]]);
  await inbox.set({});
});

test('an attendant gives away what is theirs, an admin what is anybody’s, and the colleague is told', async () => {
  const id = await waiting();
  const [bia, caio, dora] = [
    await inbox.addPerson('Bia', 'attendant'),
    await inbox.addPerson('Caio', 'attendant'),
    await inbox.addPerson('Dora', 'admin'),
  ];
  const viewer = await inbox.addPerson('Vera', 'viewer');
  const give = (by: typeof bia, userId: string | null) =>
    assignConversation(by, { conversationId: id, userId });
  await give(bia, caio.userId);
  expect(await newsOf(id, 'assigned')).toMatchObject([{ userIds: [caio.userId] }]);
  await expect(give(bia, bia.userId)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(give(bia, null)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(give(caio, viewer.userId)).rejects.toMatchObject({ code: 'validation_failed' });
  await give(dora, bia.userId);
  await give(bia, null);
  expect(await getConversation(inbox.ctx, id)).toMatchObject({
    state: 'AWAITING_AGENT',
    assignee: null,
  });
  const moves = await inbox.ctx.db.conversationEvent.findMany({
    where: { conversationId: id, type: { in: ['assign', 'requeue'] } },
    orderBy: { id: 'asc' },
  });
  expect(moves.map(({ actorUserId, assigneeId }) => [actorUserId, assigneeId])).toEqual([
    [bia.userId, caio.userId],
    [dora.userId, bia.userId],
    [bia.userId, null],
  ]);
});

test('of two who claim at once one has it, and the other is told who', async () => {
  const id = await waiting();
  const both = [
    await inbox.addPerson('Bia', 'attendant'),
    await inbox.addPerson('Caio', 'attendant'),
  ];
  const claims = await Promise.allSettled(
    both.map((one) => claimConversation(one, { conversationId: id })),
  );
  const lost = claims.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  const winner = (await getConversation(inbox.ctx, id)).assignee;
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(lost.reason).toMatchObject({
    code: 'already_claimed',
    details: { assigneeId: winner?.id, assigneeName: winner?.name },
  });
});
