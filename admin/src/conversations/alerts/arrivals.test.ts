import type { Conversation } from '@sosia/core/contract';
import { expect, test } from 'vitest';
import { arrivalsIn } from './arrivals.ts';

const conversation = (change: Partial<Conversation>) =>
  ({
    id: 'c1',
    state: 'BOT_ACTIVE',
    stateChangedAt: '2026-11-20T10:00:00.000Z',
    lastInboundAt: '2026-11-20T10:01:00.000Z',
    unreadCount: 2,
    assignee: null,
    ...change,
  }) as Conversation;
const kinds = (change: Partial<Conversation>) =>
  arrivalsIn([conversation(change)], 'me').map(({ kind }) => kind);

test('who waits wants anybody, who writes to me wants me', () => {
  expect(kinds({ state: 'AWAITING_AGENT' })).toEqual(['waiting']);
  expect(kinds({ state: 'AGENT_ACTIVE', assignee: { id: 'me', name: 'Eu' } })).toEqual(['message']);
});

test('what the persona or a colleague has, and what I have read, wants nobody', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ state: 'AGENT_ACTIVE', assignee: { id: 'other', name: 'Ana' } })).toEqual([]);
  const read = { assignee: { id: 'me', name: 'Eu' }, unreadCount: 0 };
  expect(kinds({ state: 'AGENT_ACTIVE', ...read })).toEqual([]);
});

test('the same wait is the same news, a second one is another', () => {
  const waiting = conversation({ state: 'AWAITING_AGENT' });
  const again = { ...waiting, stateChangedAt: '2026-11-20T12:00:00.000Z' };
  const [first, same, other] = [waiting, { ...waiting, unreadCount: 9 }, again].map(
    (row) => arrivalsIn([row], 'me')[0]?.key,
  );
  expect(same).toBe(first);
  expect(other).not.toBe(first);
});
