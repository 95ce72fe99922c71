import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inbox, movableClock, openInbox } from '../../testing/open-inbox.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/open-test-platform.ts';
import { claimConversation, handOff } from '../attendance/index.ts';
import { type NotificationEvent, NotificationPreferences } from '../contract/index.ts';
import { distributeNotification } from './distribute-notification.ts';
import { createHook } from './hooks/create-hook.ts';
import type { News } from './notify.ts';
import { notify } from './notify.ts';
import { updatePreferences } from './preferences.ts';

const clock = movableClock();
let platform: TestPlatform;
let inbox: Inbox;
let people = 0;

beforeAll(async () => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'sosia@example.com' };
  platform = await openTestPlatform(mail, { clock });
  inbox = await openInbox(platform);
});
afterAll(() => platform.close());

const newPhone = () => `+55319${String(40_000_000 + people++)}`;
const write = async (phone: string) => (await inbox.write(phone, 'quero gente')).conversationId;

type Colleague = Awaited<ReturnType<Inbox['addPerson']>>;

async function colleague(choice: object = {}): Promise<Colleague> {
  const person = await inbox.addPerson('Bia', 'attendant');
  await updatePreferences(person, NotificationPreferences.parse(choice));
  return person;
}

const hookFor = async (numberIds: string[], events: NotificationEvent[]) => {
  const url = 'https://example.com/hook';
  const given = { name: 'Loja', kind: 'webhook', url, events, numberIds } as const;
  return (await createHook(inbox.ctx, given)).hook.id;
};

/** Notifies, distributes twice, and returns the targets. */
async function targetsOf(news: News): Promise<string[]> {
  const { ctx } = inbox;
  await ctx.db.$transaction((tx) => notify(tx, ctx, news));
  const { id } = await ctx.db.notification.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await Promise.all([distributeNotification(ctx, id), distributeNotification(ctx, id)]);
  const rows = await ctx.db.notificationDelivery.findMany({ where: { notificationId: id } });
  return rows.map(({ target }) => target).toSorted();
}

test('whose queue it is decides which people and hooks hear of it', async () => {
  const simulator = await inbox.ctx.db.number.findFirstOrThrow({ where: { channel: 'simulator' } });
  const conversationId = await write(newPhone());
  await handOff(inbox.ctx, { conversationId, reason: '' });
  const of = (...numberIds: string[]) => ({ scope: { kind: 'numbers', numberIds } });
  const [here, both] = [
    await colleague(of(inbox.numberId)),
    await colleague(of(simulator.id, inbox.numberId)),
  ];
  const [elsewhere, mine] = [
    await colleague(of(simulator.id)),
    await colleague({ scope: { kind: 'mine' } }),
  ];
  const [every, this_] = [
    await hookFor([], ['waiting']),
    await hookFor([simulator.id, inbox.numberId], ['waiting']),
  ];
  await hookFor([simulator.id], ['waiting']);
  expect(await targetsOf({ event: 'waiting', conversationId })).toEqual(
    [
      `console/${here.userId}`,
      `console/${both.userId}`,
      `webhook/${every}`,
      `webhook/${this_}`,
    ].toSorted(),
  );
  const { numberId } = await inbox.ctx.db.notification.findFirstOrThrow({
    orderBy: { id: 'desc' },
  });
  expect(numberId).toBe(inbox.numberId);
  const userIds = [elsewhere.userId, mine.userId];
  expect(await targetsOf({ event: 'assigned', conversationId, userIds })).toEqual(
    userIds.map((id) => `console/${id}`).toSorted(),
  );
});

test('the end of the 24 hours is told as people chose, unless the contact wrote again', async () => {
  const phone = newPhone();
  const conversationId = await write(phone);
  const ways = { console: true, email: true };
  const bia = await colleague({ window_closing: ways });
  const hook = await hookFor([], ['window_closing']);
  await claimConversation(bia, { conversationId });
  clock.forward(23 * 60);
  const news = { event: 'window_closing' as const, conversationId, userIds: [bia.userId] };
  expect(await targetsOf(news)).toEqual([
    `console/${bia.userId}`,
    `email/${bia.userId}`,
    `webhook/${hook}`,
  ]);
  const { ctx } = inbox;
  await ctx.db.$transaction((tx) => notify(tx, ctx, news));
  clock.forward(1);
  await write(phone);
  const { id } = await ctx.db.notification.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await distributeNotification(ctx, id);
  expect(await ctx.db.notificationDelivery.count({ where: { notificationId: id } })).toBe(0);
});

test('a number that is not there cannot be chosen, one that is gone does not stand in the way', async () => {
  const gone = await inbox.ctx.db.number.findFirstOrThrow({ where: { channel: 'simulator' } });
  const scope = { kind: 'numbers' as const, numberIds: [gone.id] };
  const bia = await colleague({ scope });
  const chosen = NotificationPreferences.parse({ scope });
  await inbox.ctx.db.number.delete({ where: { id: gone.id } });
  expect((await updatePreferences(bia, chosen)).scope).toEqual(scope);
  const other = await inbox.addPerson('Caio', 'attendant');
  await expect(updatePreferences(other, chosen)).rejects.toMatchObject({
    errors: { 'scope.numberIds': expect.any(String) },
  });
  await expect(hookFor([gone.id], ['waiting'])).rejects.toMatchObject({
    code: 'validation_failed',
  });
});
