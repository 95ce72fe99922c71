import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import type { Identity } from '../channels/port/channel-user.ts';
import { type Context, contextFor, newId } from '../platform/index.ts';
import { resolveContact } from './resolve-contact.ts';

let platform: TestPlatform;
let ctx: Context;

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
});
afterAll(() => platform.close());

const meet = (identities: Identity[], profileName = '') =>
  ctx.db.$transaction((tx) =>
    resolveContact(tx, ctx, {
      channel: 'whatsapp',
      identities,
      phone: identities.find(({ kind }) => kind === 'phone')?.providerUserId ?? null,
      profileName,
    }),
  );

const phone = (value: string): Identity => ({
  kind: 'phone',
  providerUserId: `whatsapp:+${value}`,
});
const userId = (value: string): Identity => ({
  kind: 'user_id',
  providerUserId: `whatsapp:${value}`,
});

test('the same name is the same contact, and a second name is remembered', async () => {
  const first = await meet([phone('551')], 'Ana');
  expect(await meet([phone('551'), userId('BR.1')])).toBe(first);
  expect(await meet([userId('BR.1')])).toBe(first);
});

test('two contacts that turn out to be one person become the older, with all that was theirs', async () => {
  const byPhone = await meet([phone('552')]);
  const byId = await meet([userId('BR.2')], 'Bia');
  const numberId = newId();
  await ctx.db.number.create({
    data: {
      id: numberId,
      organizationId: ctx.organizationId,
      channel: 'whatsapp',
      address: 'x',
      name: 'x',
    },
  });
  const open = (contactId: string, lastMessageAt: Date) =>
    ctx.db.conversation.create({
      data: {
        id: newId(),
        organizationId: ctx.organizationId,
        contactId,
        numberId,
        channel: 'whatsapp',
        openKey: `${numberId}/${contactId}`,
        lastMessageAt,
      },
    });
  const older = await open(byPhone, new Date('2026-01-01'));
  const newer = await open(byId, new Date('2026-02-01'));
  await ctx.db.contact.update({ where: { id: byId }, data: { optedOutAt: new Date() } });

  expect(await meet([phone('552'), userId('BR.2')])).toBe(byPhone);
  const survivor = await ctx.db.contact.findUniqueOrThrow({ where: { id: byPhone } });
  expect(survivor.name).toBe('Bia');
  expect(survivor.optedOutAt).not.toBeNull();
  const rows = await ctx.db.conversation.findMany({ where: { id: { in: [older.id, newer.id] } } });
  expect(new Set(rows.map((row) => row.contactId))).toEqual(new Set([byPhone]));
  expect(rows.filter((row) => row.openKey !== null).map((row) => row.id)).toEqual([newer.id]);
  const [event, ...more] = await ctx.db.conversationEvent.findMany();
  expect(event).toMatchObject({
    conversationId: older.id,
    type: 'resolve',
    fromState: 'BOT_ACTIVE',
    toState: 'RESOLVED',
    actor: 'system',
    reason: expect.stringContaining('unido a outro'),
  });
  expect(more).toEqual([]);
  const { organizationId } = ctx;
  const live = await platform.prisma.liveEvent.findMany({ where: { organizationId } });
  expect(live.map(({ payload }) => payload)).toEqual([{ conversationId: older.id }]);
  expect(await meet([userId('BR.2')])).toBe(byPhone);
});

test('of two blocks that meet in one contact our own is what is left', async () => {
  const { organizationId } = ctx;
  const [ours, theirs] = [await meet([phone('553')]), await meet([userId('BR.3')])];
  const reportedAt = new Date('2026-03-01');
  const decidedAt = new Date('2026-03-02');
  const number = await ctx.db.number.findFirstOrThrow();
  const conversationId = newId();
  const reported = { id: conversationId, numberId: number.id, channel: 'whatsapp' } as const;
  await ctx.db.conversation.create({ data: { ...reported, organizationId, contactId: theirs } });
  const event = { type: 'blocked', actor: 'system', createdAt: reportedAt };
  await ctx.db.conversationEvent.create({
    data: { id: newId(), organizationId, conversationId, ...event },
  });
  const block = (id: string, blockedAt: Date) =>
    ctx.db.contact.update({ where: { id }, data: { blockedAt } });
  await block(theirs, reportedAt);
  await block(ours, decidedAt);
  expect(await meet([phone('553'), userId('BR.3')])).toBe(ours);
  const blockedAt = async () =>
    (await ctx.db.contact.findUniqueOrThrow({ where: { id: ours } })).blockedAt;
  expect(await blockedAt()).toEqual(decidedAt);
  await meet([phone('553')]);
  expect(await blockedAt()).toEqual(decidedAt);
  await block(ours, reportedAt);
  await meet([phone('553')]);
  expect(await blockedAt()).toBeNull();
});

test('whatever order the names of people come in, each person ends as one contact', async () => {
  let run = 0;
  const messages = fc.array(
    fc.record({
      person: fc.integer({ min: 0, max: 2 }),
      shown: fc.constantFrom('phone', 'id', 'both'),
    }),
    { minLength: 1, maxLength: 10 },
  );
  await fc.assert(
    fc.asyncProperty(messages, async (sequence) => {
      run += 1;
      const names = (person: number) => ({
        phone: phone(`7${run}0${person}`),
        id: userId(`R${run}.${person}`),
      });
      for (const { person, shown } of sequence) {
        const { phone: byPhone, id } = names(person);
        await meet(shown === 'phone' ? [byPhone] : shown === 'id' ? [id] : [byPhone, id]);
      }
      const met = new Set(sequence.map(({ person }) => person));
      const contacts = new Set<string>();
      for (const person of met) contacts.add(await meet(Object.values(names(person))));
      expect(contacts.size).toBe(met.size);
    }),
    { numRuns: 25 },
  );
});
