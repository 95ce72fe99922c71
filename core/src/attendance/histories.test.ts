import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConversationModel, type ModelConversation } from '../../testing/conversation-model.ts';
import { type ConversationAction, isClosed } from '../conversations/index.ts';
import { TRANSITIONS } from '../conversations/transitions.ts';

/** One event as plain values, so that a failing history can be read and kept. */
type Step =
  | { do: 'message' | 'turn' | 'sweep' }
  | { do: 'commit'; turn: number; isHandoff: boolean }
  | { do: 'crash'; turn: number }
  | { do: 'act'; action: ConversationAction; person: string }
  | { do: 'reply'; person: string }
  | { do: 'wait'; ms: number };

const turn = fc.nat({ max: 3 });
const person = fc.constantFrom('Bia', 'Caio');
const always = <T extends string>(value: T) => fc.constant(value);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('message', 'turn', 'sweep') }) },
  { weight: 3, arbitrary: fc.record({ do: always('commit'), turn, isHandoff: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: always('crash'), turn }) },
  { weight: 2, arbitrary: fc.record({ do: always('reply'), person }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: always('act'),
      action: fc.constantFrom(
        ...(['handoff', 'claim', 'assign', 'release', 'requeue', 'resolve'] as const),
      ),
      person,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: always('wait'),
      ms: fc.constantFrom(1000, 21_000, 5 * 60_000, 16 * 60_000, 23.5 * 3_600_000, 80 * 3_600_000),
    }),
  },
);

function perform(model: ConversationModel, next: Step): void {
  switch (next.do) {
    case 'message':
      model.receive();
      break;
    case 'turn':
      model.startTurn();
      break;
    case 'sweep':
      model.sweep();
      break;
    case 'commit':
      model.commitTurn(next.turn, next.isHandoff);
      break;
    case 'crash':
      model.crash(next.turn);
      break;
    case 'reply':
      model.reply(next.person);
      break;
    case 'act':
      model.act(next.action, next.person);
      break;
    case 'wait':
      model.now = new Date(model.now.getTime() + next.ms);
  }
}

/** The messages that nobody has answered: no turn did, and no person wrote after them. */
function unanswered({ messages }: ModelConversation) {
  const replied = messages.findLast(({ author }) => author === 'attendant')?.position ?? 0;
  return messages.filter(
    ({ author, position, answeredBy }) =>
      author === 'contact' && position > replied && answeredBy.length === 0,
  );
}

function check(model: ConversationModel): void {
  const open = model.conversations.filter(({ state }) => !isClosed(state));
  expect(open.length, 'one open conversation for a contact').toBeLessThanOrEqual(1);
  for (const conversation of model.conversations) {
    const { state, assigneeId, openKey, closedAt, turnLeaseToken } = conversation;
    expect(assigneeId !== null || state !== 'AGENT_ACTIVE', 'an attendant is somebody').toBe(true);
    expect([openKey === null, closedAt !== null]).toEqual([isClosed(state), isClosed(state)]);
    if (state !== 'BOT_ACTIVE') expect(turnLeaseToken, 'the persona is silent').toBeNull();
    if (state === 'BOT_ACTIVE' || state === 'AWAITING_AGENT') expect(assigneeId).toBeNull();
    for (const { answeredBy } of conversation.messages) {
      expect(answeredBy.length, 'no two answers for one message').toBeLessThanOrEqual(1);
    }
    if (state === 'BOT_ACTIVE') {
      const [owed] = unanswered(conversation);
      expect(conversation.unansweredSince, 'what is owed is known').toEqual(owed?.at ?? null);
    }
    for (const { action, from, to } of conversation.events) {
      const allowed = TRANSITIONS[from as 'BOT_ACTIVE'][action as ConversationAction] ?? from;
      expect(to, `${action} from ${from}`).toBe(allowed);
    }
  }
  const running = model.turns.filter(
    ({ conversation, token }) => conversation.turnLeaseToken === token,
  );
  expect(running.length, 'one turn that counts').toBeLessThanOrEqual(1);
}

/** Closed conversations as they were then: nothing changes them any more. */
function closedRows(model: ConversationModel): Map<number, string> {
  const closed = model.conversations.filter(({ state }) => isClosed(state));
  return new Map(closed.map((conversation) => [conversation.id, JSON.stringify(conversation)]));
}

/** Time passes, jobs run and nobody acts: everything that is owed gets answered. */
function settle(model: ConversationModel): void {
  model.turns = [];
  for (let round = 0; round < 8; round += 1) {
    model.now = new Date(model.now.getTime() + 16 * 60_000);
    model.startTurn();
    model.commitTurn(0, false);
    model.sweep();
    check(model);
  }
  const { open } = model;
  if (!open || unanswered(open).length === 0) return;
  expect(open.state, 'who waits is in the queue, where everybody sees it').toBe('AWAITING_AGENT');
}

const history = fc.array(step, { minLength: 5, maxLength: 60 });

test('in 10,000 random histories somebody, and only one, is there for every conversation', () => {
  let discarded = 0;
  const reached = new Set<string>();
  fc.assert(
    fc.property(history, (steps) => {
      const model = new ConversationModel();
      for (const next of steps) {
        const before = closedRows(model);
        perform(model, next);
        check(model);
        const after = closedRows(model);
        for (const [id, row] of before) expect(after.get(id), 'closed stays closed').toBe(row);
      }
      for (const { events } of model.conversations) {
        for (const { action } of events) reached.add(action);
      }
      discarded += model.discarded;
      settle(model);
    }),
    { numRuns: 10_000 },
  );
  expect(discarded, 'takeovers during generation happened').toBeGreaterThan(100);
  // Histories that never get anywhere would prove nothing.
  expect([...reached].sort()).toEqual([
    ...['assign', 'attendant_reminder', 'claim', 'expire', 'handoff', 'release', 'requeue'],
    ...['resolve', 'waiting_too_long', 'window_closing'],
  ]);
}, 240_000);
