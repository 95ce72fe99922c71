import { claimConversation, handOff } from '@sosia/core/attendance';
import { figureFilters, type TodayFigures } from '@sosia/core/contract';
import { newId } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInbox } from '../../core/testing/open-inbox.ts';
import { type Call, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
let inbox: Awaited<ReturnType<typeof openInbox>>;
let call: Call;
let ana: { call: Call; userId: string };
let people = 0;

const YESTERDAY = new Date(Date.now() - 26 * 3_600_000);

async function talk({ isToday = true, isHandedOff = false } = {}): Promise<string> {
  const phone = `+55319${50_000_000 + people++}`;
  const { conversationId } = await inbox.write(phone, 'Bom dia');
  await inbox.write(phone, 'Tem alguém aí?');
  const { db } = inbox.ctx;
  if (!isToday) {
    await db.message.updateMany({ where: { conversationId }, data: { createdAt: YESTERDAY } });
  }
  if (isHandedOff) await handOff(inbox.ctx, { conversationId, reason: 'quer gente' });
  return conversationId;
}

function say(conversationId: string, parts: object) {
  return inbox.ctx.db.message.create({
    data: {
      id: newId(),
      organizationId: inbox.ctx.organizationId,
      conversationId,
      position: 90 + people++,
      direction: 'outbound',
      author: 'persona',
      status: 'sent',
      ...parts,
    },
  });
}

beforeAll(async () => {
  server = await openTestApp();
  inbox = await openInbox(server.platform);
  ana = await server.signIn(inbox.ctx.organizationId);
  call = ana.call;
  const answered = await talk();
  await say(answered, { turnId: await inbox.writeTurn(answered) });
  await say(answered, { status: 'failed', errorCode: '63003' });
  await say(answered, { status: 'failed', errorCode: '63016' });
  await say(answered, { status: 'failed', errorCode: 'resent' });
  await say(await talk(), { createdAt: YESTERDAY, status: 'failed' });
  await talk({ isHandedOff: true });
  // Handed over with a click, on a day without messages.
  await talk({ isHandedOff: true, isToday: false });
  const twice = await talk({ isHandedOff: true });
  await claimConversation({ ...inbox.ctx, userId: ana.userId }, { conversationId: twice });
  const before = await talk({ isHandedOff: true });
  await inbox.ctx.db.conversationEvent.updateMany({
    where: { conversationId: before },
    data: { createdAt: YESTERDAY },
  });
});
afterAll(() => server.close());

const get = async (url: string) => {
  const answer = await call('GET', url);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

test('each figure of the home page is the count of the page that it opens', async () => {
  const today: TodayFigures = await get('/api/conversations/today');
  expect(today).toMatchObject({
    conversations: 5,
    // Telling a contact that an attendant was called, as happened to four, is not an answer.
    answeredByPersona: 1,
    handedOff: 3,
    failedSends: 2,
  });
  const filters = figureFilters(today.day);
  for (const figure of Object.keys(filters) as (keyof typeof filters)[]) {
    const query = new URLSearchParams({ ...filters[figure] });
    const { total, conversations } = await get(`/api/logs/count?${query}`);
    // Failed sends count messages; the other figures count conversations.
    expect(figure === 'failedSends' ? total : conversations, figure).toBe(today[figure]);
    const { data } = await get(`/api/logs?${query}&perPage=100`);
    const opened = new Set(data.map((entry: { conversationId: string }) => entry.conversationId));
    expect([data.length, opened.size], figure).toEqual([total, conversations]);
  }
});

test('who waits, and what is mine, are as many as in the lists that they open', async () => {
  const queues = await get('/api/conversations/queues');
  for (const queue of ['waiting', 'mine'] as const) {
    const { total } = await get(`/api/conversations?queue=${queue}`);
    expect(queues[queue].count, queue).toBe(total);
    expect(total, queue).toBeGreaterThan(0);
  }
});
