/**
 * Two things decide whether a turn may begin and whether its answer counts: statements, where it is
 * certain, and functions, which are tested on ten thousand histories. Here both get the same random
 * rows, including those that never occur.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inbox, movableClock, openInbox } from '../../testing/open-inbox.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/open-test-platform.ts';
import { turnFacts } from '../../testing/turn-facts.ts';
import { ConversationState } from '../contract/index.ts';
import { lockConversation } from '../conversations/index.ts';
import { newId } from '../platform/index.ts';
import { emptyTrace } from './answer/index.ts';
import { claimTurn, startTurn } from './claim-turn.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { mayCommit, whyNoTurn } from './turn-conditions.ts';
import { writeTurn } from './write-turn.ts';

const clock = movableClock();
let platform: TestPlatform;
let inbox: Inbox;
let turn: ClaimedTurn;
let phones = 0;

beforeAll(async () => {
  platform = await openTestPlatform({}, { clock });
  inbox = await openInbox(platform);
  turn = await claimed(['oi']);
});
afterAll(() => platform.close());

/** A new contact has written, and a turn has claimed the message. */
async function claimed(words: string[]): Promise<ClaimedTurn> {
  const phone = `+55319${String(10_000_000 + phones++)}`;
  let conversationId = '';
  for (const body of words) ({ conversationId } = await inbox.write(phone, body));
  const claim = await claimTurn(inbox.ctx, conversationId);
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  return claim.turn;
}

const traceOf = ({ settings }: ClaimedTurn) =>
  emptyTrace({
    ...turnFacts(settings),
    ...{ question: 'oi', described: 'oi', images: [], media: [], unheard: null },
    ...{ history: [], isFirst: true, limit: null },
  });

const after = (ms: number) => new Date(clock.now().getTime() + ms);
const state = fc.constantFrom(...ConversationState.options, 'BOT_ACTIVE' as const);
const moment = fc.option(fc.constantFrom(-60_000, -1, 0, 1, 60_000).map(after), { nil: null });

test('a turn begins on exactly those rows on which the functions let it begin', async () => {
  const outcomes = new Set<string | null>();
  const row = fc.record({ state, unansweredSince: moment, turnLeaseUntil: moment });
  await fc.assert(
    fc.asyncProperty(row, async (given) => {
      const { ctx } = inbox;
      await ctx.db.conversation.update({ where: { id: turn.conversationId }, data: given });
      const started = await startTurn(ctx, turn);
      const whyNot = whyNoTurn(given, clock.now());
      outcomes.add(whyNot);
      expect(started === null, `${whyNot}`).toBe(whyNot !== null);
    }),
    { numRuns: 150 },
  );
  expect(outcomes.size, 'every reason came up, and none').toBe(4);
}, 120_000);

test('an answer is written on exactly those rows on which the functions let it count', async () => {
  const outcomes = new Set<boolean>();
  const token = fc.constantFrom('ours' as const, newId(), null);
  const row = fc.record({ state, token, turnLeaseUntil: moment });
  await fc.assert(
    fc.asyncProperty(row, async ({ token: held, ...given }) => {
      const { ctx } = inbox;
      const data = { ...given, turnLeaseToken: held === 'ours' ? turn.token : held };
      await ctx.db.conversation.update({ where: { id: turn.conversationId }, data });
      const answer = { parts: ['Oi!'], trace: traceOf(turn), isFailure: false, hasNews: true };
      const written = await writeTurn(ctx.db, ctx, turn, answer);
      const counts = mayCommit(data, turn.token);
      outcomes.add(counts);
      expect(written !== null).toBe(counts);
    }),
    { numRuns: 100 },
  );
  expect(outcomes.size).toBe(2);
}, 120_000);

/** Everything that an answer wrote, without the ids that differ between conversations. */
async function writtenBy({ conversationId, turnId }: ClaimedTurn) {
  const { ctx } = inbox;
  const row = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    include: { messages: { orderBy: { position: 'asc' } }, turns: true },
  });
  const events = await platform.prisma.liveEvent.findMany({ orderBy: { id: 'asc' } });
  const told = events.filter(({ payload }) => JSON.stringify(payload).includes(conversationId));
  const { messages, turns, id, contactId, openKey, ...conversation } = row;
  return {
    conversation,
    messages: messages.map(({ turnId: answeredBy, ...message }) => ({
      ...message,
      ...{ id: '', conversationId: '', providerMessageId: '' },
      isOfTurn: answeredBy === turnId,
    })),
    turns: turns.map((one) => ({ ...one, id: '', conversationId: '' })),
    told: told.map(({ type }) => type),
  };
}

test('an answer that nothing disturbed is written the same with the row locked', async () => {
  const words = fc.array(fc.constantFrom('oi', 'quanto custa?', ''), {
    minLength: 1,
    maxLength: 3,
  });
  const parts = fc.array(fc.constantFrom('Oi!', 'Custa R$ 40.'), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(words, parts, fc.boolean(), async (said, answered, isFailure) => {
      const { ctx } = inbox;
      const quick = await claimed(said);
      const locked = await claimed(said);
      const answer = { parts: answered, trace: traceOf(quick), isFailure };
      const results = [
        await writeTurn(ctx.db, ctx, quick, { ...answer, hasNews: false }),
        await ctx.db.$transaction(async (tx) => {
          await lockConversation(tx, ctx, locked.conversationId);
          return writeTurn(tx, ctx, locked, { ...answer, hasNews: true });
        }),
      ];
      expect(results[0]).toMatchObject({ lastPosition: said.length + answered.length });
      expect(results[0]).toEqual(results[1]);
      expect(await writtenBy(quick)).toEqual(await writtenBy(locked));
    }),
    { numRuns: 25 },
  );
}, 120_000);
