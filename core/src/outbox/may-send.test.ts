import { expect, test } from 'vitest';
import type { MessageKind } from '../contract/index.ts';
import { maySend, PAIR_LIMIT } from './may-send.ts';
import type { SendFacts } from './send-facts.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const HOUR = 3600;

function facts(parts: {
  message?: Partial<SendFacts['message']>;
  conversation?: Partial<SendFacts['conversation']>;
  contact?: Partial<SendFacts['contact']>;
  recentSends?: Date[];
}): SendFacts {
  return {
    message: { author: 'persona', kind: 'text', createdAt: ago(1), ...parts.message },
    conversation: {
      channel: 'whatsapp',
      state: 'BOT_ACTIVE',
      stateChangedAt: ago(HOUR),
      lastInboundAt: ago(5),
      ...parts.conversation,
    },
    contact: { optedOutAt: null, blockedAt: null, mutedUntil: null, ...parts.contact },
    recentSends: parts.recentSends ?? [],
  };
}

const verdict = (parts: Parameters<typeof facts>[0]) => maySend(facts(parts), NOW);
const refused = (code: string) => expect.objectContaining({ kind: 'never', code });

test('an answer to somebody who just wrote is sent', () => {
  expect(verdict({})).toEqual({ kind: 'send' });
});

test.each(['persona', 'attendant', 'system'])(
  'nobody (%s) writes to a blocked contact',
  (author) => {
    const contact = { blockedAt: ago(9) };
    expect(verdict({ contact, message: { author } })).toEqual(refused('blocked'));
  },
);

test('who opted out gets the confirmation of it, and nothing else', () => {
  const contact = { optedOutAt: ago(5) };
  const written = (author: string, createdAt: Date, kind: MessageKind = 'text') =>
    verdict({ contact, message: { author, createdAt, kind } });
  expect(written('persona', ago(9))).toEqual(refused('opted_out'));
  expect(written('attendant', ago(1))).toEqual(refused('opted_out'));
  expect(written('attendant', ago(1), 'template')).toEqual(refused('opted_out'));
  expect(written('system', ago(9))).toEqual(refused('opted_out'));
  expect(written('system', ago(5))).toEqual({ kind: 'send' });
});

test('a muted contact hears no persona, but people', () => {
  const contact = { mutedUntil: ago(-60) };
  expect(verdict({ contact })).toEqual(refused('muted'));
  expect(verdict({ contact, message: { author: 'attendant' } })).toEqual({ kind: 'send' });
  expect(verdict({ contact: { mutedUntil: ago(1) } })).toEqual({ kind: 'send' });
});

test("24 hours after the contact's last message only templates are sent", () => {
  const at = (seconds: number, kind: MessageKind = 'text') =>
    verdict({ conversation: { lastInboundAt: ago(seconds) }, message: { kind } });
  expect(at(24 * HOUR - 1)).toEqual({ kind: 'send' });
  expect(at(24 * HOUR)).toEqual(refused('outside_window'));
  expect(at(24 * HOUR, 'template')).toEqual({ kind: 'send' });
  expect(verdict({ conversation: { lastInboundAt: null } })).toEqual(refused('outside_window'));
  const simulator = { channel: 'simulator', lastInboundAt: ago(48 * HOUR) } as const;
  expect(verdict({ conversation: simulator })).toEqual({ kind: 'send' });
});

test('what the persona had ready when a person took over is not said', () => {
  const taken = { state: 'AGENT_ACTIVE', stateChangedAt: ago(0) } as const;
  expect(verdict({ conversation: taken })).toEqual(refused('taken_over'));
  expect(verdict({ conversation: taken, message: { author: 'attendant' } })).toEqual({
    kind: 'send',
  });
  // What the persona says afterwards, such as that the wait goes on, is not held back.
  const before = { state: 'AGENT_ACTIVE', stateChangedAt: ago(2) } as const;
  expect(verdict({ conversation: before })).toEqual({ kind: 'send' });
  const goodbye = { state: 'RESOLVED', stateChangedAt: ago(0) } as const;
  expect(verdict({ conversation: goodbye, message: { author: 'attendant' } })).toEqual({
    kind: 'send',
  });
  // The answer that hands over is sent, although the state changed with it.
  const waiting = { state: 'AWAITING_AGENT', stateChangedAt: ago(1) } as const;
  expect(verdict({ conversation: waiting })).toEqual({ kind: 'send' });
});

test('one person gets no more than the limit, and the rest when its time has come', () => {
  const { messages, withinMs } = PAIR_LIMIT;
  const recentSends = Array.from({ length: messages }, (_, index) => ago(index));
  expect(verdict({ recentSends: recentSends.slice(1) })).toEqual({ kind: 'send' });
  const ms = withinMs - (messages - 1) * 1000;
  expect(verdict({ recentSends })).toEqual({ kind: 'wait', ms });
});
