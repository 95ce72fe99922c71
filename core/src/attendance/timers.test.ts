import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AttendanceHours, TimeoutSettings } from '../contract/index.ts';
import { type TimerFacts, type TimerRules, timersOf } from './timers.ts';

/** A Friday, 9 in the morning in São Paulo. */
const FRIDAY_9 = new Date('2026-11-20T12:00:00Z');
const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

const facts = (change: Partial<TimerFacts>): TimerFacts => ({
  state: 'BOT_ACTIVE',
  channel: 'whatsapp',
  stateChangedAt: FRIDAY_9,
  lastMessageAt: FRIDAY_9,
  lastInboundAt: FRIDAY_9,
  unansweredSince: null,
  contactWaitsSince: null,
  urgentSince: null,
  attendantRemindedAt: null,
  windowWarnedAt: null,
  ...change,
});

const rules = (hours: Partial<AttendanceHours> = {}): TimerRules => ({
  timeouts: TimeoutSettings.parse({}),
  hours: AttendanceHours.parse(hours),
  timeZone: 'America/Sao_Paulo',
});

const dueOf = (change: Partial<TimerFacts>, by = rules(), now = FRIDAY_9) =>
  timersOf(facts(change), by, now).map(({ kind, dueAt }) => [kind, dueAt.toISOString()]);

test('who waits is escalated once, and the end of the 24 hours is announced once', () => {
  expect(dueOf({ state: 'AWAITING_AGENT' })).toEqual([
    ['waiting_too_long', '2026-11-20T12:15:00.000Z'],
    ['window_closing', '2026-11-21T11:00:00.000Z'],
  ]);
  const done = { urgentSince: FRIDAY_9, windowWarnedAt: FRIDAY_9 };
  expect(dueOf({ state: 'AWAITING_AGENT', ...done })).toEqual([]);
});

test('a warning given for an earlier window says nothing of the one that the contact opened since', () => {
  const later = minutesAfter(FRIDAY_9, 60);
  const warned = { windowWarnedAt: FRIDAY_9, lastInboundAt: later, urgentSince: FRIDAY_9 };
  expect(dueOf({ state: 'AWAITING_AGENT', ...warned })).toEqual([
    ['window_closing', '2026-11-21T12:00:00.000Z'],
  ]);
});

test('waiting counts only while people are there: over the weekend it stands still', () => {
  const evening = new Date('2026-11-20T20:50:00Z');
  const waits = { state: 'AWAITING_AGENT' as const, channel: 'simulator' as const };
  const office = rules({ isLimited: true });
  expect(dueOf({ ...waits, stateChangedAt: evening }, office)).toEqual([
    ['waiting_too_long', '2026-11-23T12:00:00.000Z'],
  ]);
  const saturday = new Date('2026-11-21T15:00:00Z');
  expect(dueOf({ ...waits, stateChangedAt: saturday }, office)).toEqual([
    ['waiting_too_long', '2026-11-23T12:15:00.000Z'],
  ]);
  expect(dueOf(waits, rules({ isLimited: true, periods: [] }))).toEqual([]);
});

test('an attendant whom a contact waits for is reminded, then loses the conversation', () => {
  const mine = { state: 'AGENT_ACTIVE' as const, windowWarnedAt: FRIDAY_9 };
  expect(dueOf(mine), 'nobody waits').toEqual([]);
  const waits = { ...mine, contactWaitsSince: minutesAfter(FRIDAY_9, -600) };
  expect(dueOf(waits), 'counted from the takeover').toEqual([
    ['attendant_reminder', '2026-11-20T12:15:00.000Z'],
    ['attendant_idle', '2026-11-20T12:30:00.000Z'],
  ]);
  const reminded = { ...waits, attendantRemindedAt: minutesAfter(FRIDAY_9, 40) };
  expect(dueOf(reminded), 'as long again after a reminder that came late').toEqual([
    ['attendant_idle', '2026-11-20T12:55:00.000Z'],
  ]);
});

test('a reminder of before says nothing of what the contact has written since', () => {
  const since = minutesAfter(FRIDAY_9, 50);
  const again = { contactWaitsSince: since, attendantRemindedAt: minutesAfter(FRIDAY_9, 15) };
  const [first] = dueOf({ state: 'AGENT_ACTIVE', windowWarnedAt: FRIDAY_9, ...again });
  expect(first).toEqual(['attendant_reminder', '2026-11-20T13:05:00.000Z']);
});

test('silence closes what the persona has, unless it owes an answer', () => {
  expect(dueOf({})).toEqual([['bot_idle', '2026-11-23T12:00:00.000Z']]);
  expect(dueOf({ unansweredSince: FRIDAY_9 })).toEqual([]);
});

test('what is switched off never happens, and nothing happens to a closed conversation', () => {
  const off = Object.fromEntries(Object.keys(TimeoutSettings.shape).map((key) => [key, null]));
  const none = { ...rules(), timeouts: TimeoutSettings.parse(off) };
  const state = fc.constantFrom(...(['BOT_ACTIVE', 'AWAITING_AGENT', 'AGENT_ACTIVE'] as const));
  fc.assert(
    fc.property(state, fc.date({ noInvalidDate: true }), (which, since) => {
      expect(dueOf({ state: which, contactWaitsSince: since }, none)).toEqual([]);
      expect(dueOf({ state: 'RESOLVED', contactWaitsSince: since })).toEqual([]);
      expect(dueOf({ state: 'EXPIRED', contactWaitsSince: since })).toEqual([]);
    }),
  );
});
