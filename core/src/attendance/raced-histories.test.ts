import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inbox, movableClock, openInbox } from '../../testing/open-inbox.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/open-test-platform.ts';
import { isClosed } from '../conversations/index.ts';
import { TRANSITIONS } from '../conversations/transitions.ts';
import { type Context, newId, SosiaError } from '../platform/index.ts';
import type { GeneratedAnswer } from '../turns/answer/index.ts';
import { emptyTrace } from '../turns/answer/index.ts';
import { claimTurn } from '../turns/claim-turn.ts';
import type { ClaimedTurn } from '../turns/claimed-turn.ts';
import { commitTurn } from '../turns/commit-turn.ts';
import { assignConversation } from './assign-conversation.ts';
import {
  claimConversation,
  handOff,
  releaseConversation,
  resolveConversation,
} from './change-state.ts';
import { sendAttendantMessage } from './send-attendant-message.ts';
import { sweepTimers } from './sweep-timers.ts';

const clock = movableClock();
let platform: TestPlatform;
let inbox: Inbox;
let people: (Context & { userId: string })[];
let phones = 0;

beforeAll(async () => {
  platform = await openTestPlatform({}, { clock });
  inbox = await openInbox(platform);
  people = [await inbox.addPerson('Bia', 'attendant'), await inbox.addPerson('Caio', 'admin')];
});
afterAll(() => platform.close());

const STEPS = [
  ...(['message', 'message', 'turn', 'commit', 'commit and hand over', 'crash'] as const),
  ...(['handoff', 'claim', 'give', 'release', 'requeue', 'resolve', 'reply'] as const),
  ...(['wait a little', 'wait long', 'sweep'] as const),
];
type StepName = (typeof STEPS)[number];
interface Step {
  what: StepName;
  who: 0 | 1;
}
/** The steps in one bracket happen at the same time. */
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...STEPS),
  who: fc.constantFrom(0, 1),
});
const raced = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 3,
  maxLength: 9,
});

const answerOf = (isHandoff: boolean, turn: ClaimedTurn): GeneratedAnswer => ({
  text: 'Resposta',
  isHandoff,
  isFailure: false,
  trace: emptyTrace({
    ...turn,
    ...{ question: 'oi', described: 'oi', images: [], media: [], unheard: null },
    history: [],
    isFirst: false,
    limit: null,
  }),
});

/** One contact and everything that happens to them. */
function openHistory() {
  const phone = `+55318${String(10_000_000 + phones++)}`;
  const turns: ClaimedTurn[] = [];
  const { ctx } = inbox;
  const newest = async () =>
    ctx.db.conversation.findFirst({
      where: { contact: { phone } },
      orderBy: [{ openKey: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }],
      select: { id: true },
    });
  const commit = async (isHandoff: boolean) => {
    const turn = turns.shift();
    if (turn) await commitTurn(ctx, turn, answerOf(isHandoff, turn));
  };
  let said = 0;
  const perform = async ({ what, who }: Step): Promise<unknown> => {
    const by = people[who] as Context & { userId: string };
    // The same words again and again would be taken for a machine's, and get no answer.
    if (what === 'message') return inbox.write(phone, `oi ${said++}`);
    if (what === 'wait a little') return clock.forward(1);
    if (what === 'wait long') return clock.forward(16);
    if (what === 'sweep') return sweepTimers(platform);
    const conversationId = (await newest())?.id;
    if (!conversationId) return undefined;
    switch (what) {
      case 'turn': {
        const claim = await claimTurn(ctx, conversationId);
        return claim.kind === 'claimed' && turns.push(claim.turn);
      }
      case 'commit':
        return commit(false);
      case 'commit and hand over':
        return commit(true);
      case 'crash':
        return turns.shift();
      case 'handoff':
        return handOff(by, { conversationId, reason: '' });
      case 'claim':
        return claimConversation(by, { conversationId });
      case 'give':
        return assignConversation(by, { conversationId, userId: people[1 - who]?.userId ?? null });
      case 'requeue':
        return assignConversation(by, { conversationId, userId: null });
      case 'release':
        return releaseConversation(by, { conversationId });
      case 'resolve':
        return resolveConversation(by, { conversationId, outcome: '' });
      case 'reply':
        return sendAttendantMessage(by, { conversationId, text: 'Oi, sou gente' });
    }
  };
  const read = () =>
    ctx.db.conversation.findMany({
      where: { contact: { phone } },
      include: {
        messages: { orderBy: { position: 'asc' }, include: { turn: true } },
        events: { orderBy: { id: 'asc' } },
        turns: true,
      },
    });
  /** Leaves nothing behind that the sweeps of later histories would find. */
  const end = async () => {
    const conversationId = (await newest())?.id ?? newId();
    await together([resolveConversation(ctx, { conversationId, outcome: '' })]);
  };
  return { perform, read, end };
}

type Rows = Awaited<ReturnType<ReturnType<typeof openHistory>['read']>>;

/** A refusal is a `SosiaError`; any other error is a bug of ours. */
async function together(steps: Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(steps)) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(SosiaError);
  }
}

function check(rows: Rows): void {
  expect(rows.filter(({ openKey }) => openKey !== null).length).toBeLessThanOrEqual(1);
  for (const row of rows) {
    const { state, assigneeId, messages, turns, events, unansweredSince } = row;
    expect([row.openKey === null, row.closedAt !== null]).toEqual([
      isClosed(state),
      isClosed(state),
    ]);
    if (!isClosed(state)) expect(assigneeId !== null).toBe(state === 'AGENT_ACTIVE');
    if (state !== 'BOT_ACTIVE') expect(row.turnLeaseToken).toBeNull();
    expect(turns.filter((turn) => turn.state === 'running').length).toBeLessThanOrEqual(2);
    const answers = messages.filter(({ author, turnId }) => author === 'persona' && turnId);
    expect(new Set(answers.map(({ turnId }) => turnId)).size, 'one answer a turn').toBe(
      answers.length,
    );
    expect(messages.map(({ position }) => position)).toEqual(messages.map((_, index) => index + 1));
    const replied = messages.findLast(({ author }) => author === 'attendant')?.position ?? 0;
    const owed = messages.find(
      ({ direction, turnId, position }) => direction === 'inbound' && !turnId && position > replied,
    );
    if (state === 'BOT_ACTIVE') expect(unansweredSince).toEqual(owed?.createdAt ?? null);
    for (const { type, fromState, toState } of events) {
      if (!fromState || !toState) continue;
      expect(toState).toBe(TRANSITIONS[fromState][type as 'claim']);
    }
    let at: string | null = 'BOT_ACTIVE';
    for (const { fromState, toState } of events.filter((event) => event.fromState)) {
      expect(fromState, 'events tell the whole story, in order').toBe(at);
      at = toState;
    }
    expect(state).toBe(at);
  }
}

/**
 * Without their turns: one that was running when the conversation closed is discarded afterwards.
 */
const closedRows = (rows: Rows) =>
  new Map(
    rows
      .filter(({ state }) => isClosed(state))
      .map(({ turns: _, ...row }) => [row.id, JSON.stringify(row)]),
  );

test('on the real rows, raced, somebody and only one is there for every conversation', async () => {
  await fc.assert(
    fc.asyncProperty(raced, async (rounds) => {
      const history = openHistory();
      for (const round of rounds) {
        const before = closedRows(await history.read());
        await together(round.map((one) => history.perform(one)));
        const rows = await history.read();
        check(rows);
        const after = closedRows(rows);
        for (const [id, row] of before) expect(after.get(id), 'closed stays closed').toBe(row);
      }
      await history.end();
    }),
    { numRuns: 120, endOnFailure: true },
  );
}, 400_000);

test('an answer that is committed twice at once is given once', async () => {
  const history = openHistory();
  await history.perform({ what: 'message', who: 0 });
  const [row] = await history.read();
  const claim = await claimTurn(inbox.ctx, row?.id ?? newId());
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const results = await Promise.all(
    [1, 2].map(() => commitTurn(inbox.ctx, claim.turn, answerOf(false, claim.turn))),
  );
  expect(results.map(({ kind }) => kind).sort()).toEqual(['committed', 'discarded']);
});
