import {
  type AttendanceHours,
  attendedFrom,
  type Channel,
  type ConversationState,
  type TimeoutSettings,
  type TimerKind,
} from '../contract/index.ts';
import { windowClosesAt } from '../conversations/index.ts';

/** What a conversation's timers are computed from. */
export interface TimerFacts {
  state: ConversationState;
  channel: Channel;
  stateChangedAt: Date;
  lastMessageAt: Date;
  lastInboundAt: Date | null;
  unansweredSince: Date | null;
  /** When the first message that the attendant has not answered came. */
  contactWaitsSince: Date | null;
  urgentSince: Date | null;
  attendantRemindedAt: Date | null;
  windowWarnedAt: Date | null;
}

export interface TimerRules {
  timeouts: TimeoutSettings;
  /** The persona's hours, or the organisation's if the persona has none. */
  hours: AttendanceHours;
  timeZone: string;
}

export interface Timer {
  kind: TimerKind;
  dueAt: Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const later = (one: Date, other: Date) => (one > other ? one : other);
const isDone = (doneAt: Date | null, since: Date) => doneAt !== null && doneAt >= since;

/**
 * The timers of a conversation, the next one first. What was done already is left out, so that a
 * caller who acts on a timer, notes it in the row and asks again does each thing once.
 */
export function timersOf(facts: TimerFacts, rules: TimerRules, now: Date): Timer[] {
  const timers = [
    waitingTooLong(facts, rules),
    ...attendantIdle(facts, rules),
    botIdle(facts, rules),
    windowClosing(facts, rules, now),
  ];
  return timers
    .filter((timer) => timer !== null)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** This many minutes later, counting only the time when people are there. */
function afterAttended(from: Date, minutes: number, { hours, timeZone }: TimerRules): Date | null {
  const start = attendedFrom(hours, from, timeZone);
  return start && attendedFrom(hours, new Date(start.getTime() + minutes * MINUTE_MS), timeZone);
}

function waitingTooLong(facts: TimerFacts, rules: TimerRules): Timer | null {
  const { waitingMinutes } = rules.timeouts;
  if (facts.state !== 'AWAITING_AGENT' || waitingMinutes === null || facts.urgentSince) return null;
  const dueAt = afterAttended(facts.stateChangedAt, waitingMinutes, rules);
  return dueAt && { kind: 'waiting_too_long', dueAt };
}

function attendantIdle(facts: TimerFacts, rules: TimerRules): (Timer | null)[] {
  const { attendantIdleMinutes: minutes } = rules.timeouts;
  const { contactWaitsSince, attendantRemindedAt, stateChangedAt } = facts;
  if (facts.state !== 'AGENT_ACTIVE' || minutes === null || !contactWaitsSince) return [];
  const since = later(contactWaitsSince, stateChangedAt);
  const isReminded = isDone(attendantRemindedAt, since);
  const remindAt = isReminded ? attendantRemindedAt : afterAttended(since, minutes, rules);
  const idleAt = remindAt && afterAttended(remindAt, minutes, rules);
  return [
    remindAt && !isReminded ? { kind: 'attendant_reminder', dueAt: remindAt } : null,
    idleAt && { kind: 'attendant_idle', dueAt: idleAt },
  ];
}

function botIdle(facts: TimerFacts, { timeouts }: TimerRules): Timer | null {
  const { botIdleHours } = timeouts;
  if (facts.state !== 'BOT_ACTIVE' || botIdleHours === null || facts.unansweredSince) return null;
  const since = later(facts.lastMessageAt, facts.stateChangedAt);
  return { kind: 'bot_idle', dueAt: new Date(since.getTime() + botIdleHours * HOUR_MS) };
}

function windowClosing(facts: TimerFacts, { timeouts }: TimerRules, now: Date): Timer | null {
  const { windowWarningMinutes } = timeouts;
  const closesAt = windowClosesAt(facts);
  const isWithPeople = facts.state === 'AWAITING_AGENT' || facts.state === 'AGENT_ACTIVE';
  if (!isWithPeople || windowWarningMinutes === null || !closesAt || !facts.lastInboundAt) {
    return null;
  }
  if (closesAt <= now || isDone(facts.windowWarnedAt, facts.lastInboundAt)) return null;
  const dueAt = new Date(closesAt.getTime() - windowWarningMinutes * MINUTE_MS);
  return { kind: 'window_closing', dueAt };
}
