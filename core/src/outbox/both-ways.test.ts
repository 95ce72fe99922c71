/**
 * One statement handles the usual case, and steps handle the rest. Here both get the same random
 * rows: where the statement does its work, the steps must leave the same result.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inbox, movableClock, openInbox } from '../../testing/open-inbox.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/open-test-platform.ts';
import type { SendOutcome } from '../channels/port/index.ts';
import { DeliveryStatus } from '../contract/index.ts';
import { newId } from '../platform/index.ts';
import { moveOn } from './move-on.ts';
import { recordInSteps } from './record-delivery.ts';
import { recordOutcome } from './record-outcome.ts';
import { recordSent } from './record-sent.ts';

const clock = movableClock();
const LEASE = newId();
const RUNS = 150;
let platform: TestPlatform;
let inbox: Inbox;
let conversationId: string;
let contactId: string;
const messageId = newId();

beforeAll(async () => {
  platform = await openTestPlatform({}, { clock });
  inbox = await openInbox(platform);
  const { ctx } = inbox;
  ({ conversationId } = await inbox.write('+5531900000001', 'oi'));
  const where = { id: conversationId };
  ({ contactId } = await ctx.db.conversation.findUniqueOrThrow({ where }));
  const about = { id: messageId, organizationId: ctx.organizationId, conversationId, position: 2 };
  await ctx.db.message.create({
    data: { ...about, direction: 'outbound', author: 'persona', status: 'pending' },
  });
});
afterAll(() => platform.close());

const ago = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000);
const moment = fc.constantFrom(1, 5, 9).map(ago);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Any state, likely or not, that rows may be in when a report about the message comes. */
const start = fc.record({
  message: fc.record({
    status: fc.constantFrom(...DeliveryStatus.options.filter((status) => status !== 'received')),
    kind: fc.constantFrom('text', 'audio', 'template'),
    providerMessageId: maybe(fc.constantFrom('SM1', 'SM1', 'SM2')),
    details: fc.constantFrom({}, {}, {}, { replacedIds: ['SM1'] }, { replacedIds: ['SM3'] }),
    attempts: fc.nat({ max: 8 }),
    nextAttemptAt: maybe(moment),
    sentAt: maybe(moment),
    errorCode: maybe(fc.constantFrom('unknown', '63018')),
    errorMessage: maybe(fc.constant('what the provider said')),
  }),
  number: fc.record({
    lastFailureAt: moment,
    lastFailureCode: maybe(fc.constantFrom('63007', '20003', '63016')),
  }),
  lease: maybe(fc.constantFrom(LEASE, newId())),
});
type Start = typeof start extends fc.Arbitrary<infer T> ? T : never;

async function begin({ message, number, lease }: Start): Promise<void> {
  const { db } = inbox.ctx;
  const data = { ...message, statusAt: ago(10) };
  await db.message.update({ where: { id: messageId }, data });
  await db.number.update({ where: { id: inbox.numberId }, data: number });
  await db.conversation.update({ where: { id: conversationId }, data: { sendLeaseToken: lease } });
  await platform.prisma.liveEvent.deleteMany();
}

/** All that was written, and what consoles were told. */
async function outcome() {
  const { db } = inbox.ctx;
  const message = await db.message.findUniqueOrThrow({ where: { id: messageId } });
  const number = await db.number.findUniqueOrThrow({ where: { id: inbox.numberId } });
  const where = { id: conversationId };
  // Preparing the row changes `updatedAt`.
  const omit = { updatedAt: true } as const;
  const row = await db.conversation.findUniqueOrThrow({ where, omit });
  const { sendLeaseToken, ...conversation } = row;
  // They come from one transaction, so their order means nothing.
  const events = await platform.prisma.liveEvent.findMany({ orderBy: { type: 'asc' } });
  const { lastFailureAt, lastFailureCode } = number;
  const told = events.map(({ type, payload }) => ({ type, payload }));
  const rows = { message, lastFailureAt, lastFailureCode, conversation, told };
  return { lease: sendLeaseToken, rows };
}

/** Runs the statement and, where it was enough, compares the result with the steps. */
async function compare(
  given: Start,
  { fast, slow }: { fast: () => Promise<boolean>; slow: () => Promise<unknown> },
): Promise<{ isDone: boolean; lease: string | null }> {
  await begin(given);
  const before = await outcome();
  const isDone = await fast();
  const after = await outcome();
  if (!isDone) {
    expect(after, 'nothing is done by halves').toEqual(before);
    return { isDone, lease: after.lease };
  }
  await begin(given);
  await slow();
  expect(after.rows).toEqual((await outcome()).rows);
  return { isDone, lease: after.lease };
}

test('that a message was taken is written by one statement as in steps', async () => {
  let done = 0;
  const status = fc.constantFrom<DeliveryStatus>('queued', 'sent', 'delivered', 'read');
  await fc.assert(
    fc.asyncProperty(start, status, async (given, taken) => {
      const told = { status: taken, providerMessageId: 'SM1', errorCode: null };
      const sent: Extract<SendOutcome, { kind: 'sent' }> = { kind: 'sent', ...told };
      const { attempts } = given.message;
      const conversation = { contact: { id: contactId }, number: { id: inbox.numberId } };
      const row = { id: messageId, position: 2, conversationId, attempts, conversation };
      const { isDone, lease } = await compare(given, {
        fast: () => recordSent(inbox.ctx, row, sent, LEASE),
        slow: () => recordOutcome(inbox.ctx, row, sent),
      });
      // Only the statement gives the lease back; the steps leave it to its holder.
      expect(lease).toBe(isDone && given.lease === LEASE ? null : given.lease);
      if (isDone) done += 1;
    }),
    { numRuns: RUNS },
  );
  expect(done).toBeGreaterThan(RUNS / 4);
}, 120_000);

test('what a callback says is written by one statement as in steps', async () => {
  let done = 0;
  let mended = 0;
  const status = fc.constantFrom<DeliveryStatus>('queued', 'sent', 'delivered', 'read');
  await fc.assert(
    fc.asyncProperty(start, status, async (given, heard) => {
      const failure = { errorCode: null, errorMessage: null };
      const report = { messageId, providerMessageId: 'SM1', status: heard, ...failure };
      const { ctx } = inbox;
      const { isDone, lease } = await compare(given, {
        fast: () => moveOn(ctx, messageId, report),
        slow: () => ctx.db.$transaction((tx) => recordInSteps(tx, ctx, report)),
      });
      expect(lease).toBe(given.lease);
      if (isDone) done += 1;
      const { lastFailureCode: code } = given.number;
      const where = { id: inbox.numberId, lastFailureCode: null };
      if (isDone && code && (await ctx.db.number.count({ where })) > 0) mended += 1;
    }),
    { numRuns: RUNS },
  );
  expect(done).toBeGreaterThan(RUNS / 8);
  expect(mended, 'troubles ended').toBeGreaterThan(0);
}, 120_000);
