import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { movableClock, openInbox } from '../../testing/open-inbox.ts';
import { handOff } from '../attendance/index.ts';
import { newId } from '../platform/index.ts';
import { countToday } from './count-today.ts';

const clock = movableClock('2026-11-20T12:00:00Z');
let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({}, { clock });
});
afterAll(() => platform.close());

test('a day counts conversations, what the persona did, and what failed', async () => {
  const { ctx, write, writeTurn } = await openInbox(platform);
  await write('+5511911110001', 'Bom dia');
  await write('+5511911110001', 'Tem alguém aí?');
  await write('+5511911110002', 'Oi');
  const [first] = await ctx.db.conversation.findMany({ orderBy: { createdAt: 'asc' } });
  if (!first) throw new Error('nobody wrote');
  const row = {
    organizationId: ctx.organizationId,
    conversationId: first.id,
    direction: 'outbound' as const,
    author: 'persona' as const,
    turnId: await writeTurn(first.id),
    createdAt: clock.now(),
  };
  await ctx.db.message.createMany({
    data: [
      { ...row, id: newId(), position: 90, status: 'sent' },
      { ...row, id: newId(), position: 91, status: 'failed', errorCode: '63003' },
      { ...row, id: newId(), position: 92, status: 'failed', errorCode: 'resent' },
    ],
  });
  await handOff(ctx, { conversationId: first.id, reason: '' });
  expect(await countToday(ctx)).toEqual({
    day: '2026-11-20',
    conversations: 2,
    answeredByPersona: 1,
    handedOff: 1,
    failedSends: 1,
  });
});

test("yesterday, by the organisation's clock, and other organisations are not counted", async () => {
  const { ctx, write } = await openInbox(platform);
  await write('+5511911110003', 'Oi');
  const other = await openInbox(platform);
  const nothing = { conversations: 0, answeredByPersona: 0, handedOff: 0, failedSends: 0 };
  expect(await countToday(other.ctx)).toMatchObject(nothing);
  // Eleven at night in São Paulo, then an hour and a half later.
  clock.forward(14 * 60);
  expect(await countToday(ctx)).toMatchObject({ day: '2026-11-20', conversations: 1 });
  clock.forward(90);
  expect(await countToday(ctx)).toMatchObject({ day: '2026-11-21', ...nothing });
});
