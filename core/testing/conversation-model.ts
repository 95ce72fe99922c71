import { type Timer, type TimerFacts, timersOf } from '../src/attendance/timers.ts';
import { TimeoutSettings } from '../src/contract/index.ts';
import type { TransitionRow } from '../src/conversations/index.ts';
import { type ConversationAction, nextState } from '../src/conversations/index.ts';
import { transitionPatch } from '../src/conversations/transition-patch.ts';
import { LEASE_MS } from '../src/turns/claim-turn.ts';
import { mayCommit, whyNoTurn } from '../src/turns/turn-conditions.ts';

export interface ModelMessage {
  position: number;
  author: 'contact' | 'persona' | 'attendant';
  at: Date;
  /** For a contact's message: the turns that answered it. */
  answeredBy: string[];
}

export interface ModelConversation
  extends TransitionRow,
    Omit<TimerFacts, keyof TransitionRow | 'contactWaitsSince'> {
  id: number;
  messages: ModelMessage[];
  events: { action: string; from: string; to: string; at: Date }[];
}

export interface ModelTurn {
  token: string;
  conversation: ModelConversation;
  through: number;
}

const RULES = {
  timeouts: TimeoutSettings.parse({}),
  hours: { isLimited: false, periods: [], holidays: [] },
  timeZone: 'America/Sao_Paulo',
};

/**
 * An in-memory model of one contact's conversations. The product's own functions make all
 * decisions. What its statements write (arrivals, leases, answers) is written here in the same way,
 * and the test beside it checks the statements themselves against the same invariants.
 */
export class ConversationModel {
  now = new Date('2026-11-20T12:00:00Z');
  conversations: ModelConversation[] = [];
  turns: ModelTurn[] = [];
  discarded = 0;
  private ids = 0;

  get open(): ModelConversation | undefined {
    return this.conversations.find(({ openKey }) => openKey !== null);
  }

  receive(): void {
    const conversation = this.open ?? this.begin();
    this.append(conversation, 'contact');
    conversation.lastInboundAt = this.now;
    conversation.unreadCount += 1;
    if (conversation.state === 'BOT_ACTIVE') conversation.unansweredSince ??= this.now;
    else if (!conversation.unansweredSince)
      conversation.answeredThrough = conversation.lastPosition;
  }

  /** An `answer-conversation` job starts, as often and as late as the queue likes. */
  startTurn(): void {
    const conversation = this.open;
    if (!conversation || whyNoTurn(conversation, this.now)) return;
    const token = `turn ${++this.ids}`;
    conversation.turnLeaseToken = token;
    conversation.turnLeaseUntil = new Date(this.now.getTime() + LEASE_MS);
    this.turns.push({ token, conversation, through: conversation.lastPosition });
  }

  /** A worker commits its answer, however long it took. */
  commitTurn(index: number, isHandoff: boolean): void {
    const [turn] = this.turns.splice(index % Math.max(1, this.turns.length), 1);
    if (!turn) return;
    const { conversation, token, through } = turn;
    if (!mayCommit(conversation, token)) {
      this.discarded += 1;
      return;
    }
    for (const message of conversation.messages) {
      const isClaimed = message.position > conversation.answeredThrough;
      if (message.author !== 'contact' || !isClaimed || message.position > through) continue;
      message.answeredBy.push(token);
    }
    conversation.answeredThrough = through;
    const next = conversation.messages.find(
      ({ author, position }) => author === 'contact' && position > through,
    );
    conversation.unansweredSince = next?.at ?? null;
    conversation.turnLeaseToken = null;
    conversation.turnLeaseUntil = null;
    this.append(conversation, 'persona');
    if (isHandoff) this.move(conversation, 'handoff', null);
  }

  /** The worker dies: its lease stays until it expires. */
  crash(index: number): void {
    this.turns.splice(index % Math.max(1, this.turns.length), 1);
  }

  act(action: ConversationAction, person: string): void {
    const conversation = this.open ?? this.conversations.at(-1);
    if (!conversation) return;
    const isMine = conversation.assigneeId === person;
    if (action === 'claim' && conversation.state === 'AGENT_ACTIVE' && !isMine) return;
    this.move(conversation, action, person);
  }

  reply(person: string): void {
    const conversation = this.open;
    if (conversation?.state !== 'AGENT_ACTIVE' || conversation.assigneeId !== person) return;
    this.append(conversation, 'attendant');
    conversation.unreadCount = 0;
  }

  /** One sweep: for each open conversation, what is due next. */
  sweep(): void {
    const conversation = this.open;
    const due = conversation && this.timers(conversation).find(({ dueAt }) => dueAt <= this.now);
    if (!conversation || !due) return;
    if (due.kind === 'waiting_too_long') {
      conversation.urgentSince = this.now;
      this.append(conversation, 'persona');
    }
    if (due.kind === 'attendant_reminder') conversation.attendantRemindedAt = this.now;
    if (due.kind === 'window_closing') conversation.windowWarnedAt = this.now;
    if (due.kind === 'attendant_idle') this.move(conversation, 'requeue', null);
    else if (due.kind === 'bot_idle') this.move(conversation, 'expire', null);
    else this.note(conversation, due.kind, conversation.state);
  }

  timers(conversation: ModelConversation): Timer[] {
    const replied = positionOf(conversation, (message) => message.author === 'attendant');
    const waits = conversation.messages.find(
      ({ author, position }) => author === 'contact' && position > replied,
    );
    return timersOf({ ...conversation, contactWaitsSince: waits?.at ?? null }, RULES, this.now);
  }

  private move(
    conversation: ModelConversation,
    action: ConversationAction,
    person: string | null,
  ): void {
    const from = conversation.state;
    const to = nextState(from, action);
    if (!to) return;
    const lastAnswered = positionOf(
      conversation,
      ({ author, answeredBy }) => author === 'attendant' || answeredBy.length > 0,
    );
    const owed = conversation.messages.find(
      ({ author, position }) => author === 'contact' && position > lastAnswered,
    );
    const isRelease = action === 'release';
    const patch = transitionPatch(conversation, {
      action,
      to,
      now: this.now,
      reason: null,
      assigneeId: action === 'claim' || action === 'assign' ? person : null,
      outcomeKind: null,
      lastAnswered: isRelease ? lastAnswered : 0,
      firstOwedAt: isRelease ? (owed?.at ?? null) : null,
    });
    Object.assign(conversation, patch);
    this.note(conversation, action, from);
  }

  private note(conversation: ModelConversation, action: string, from: string): void {
    conversation.events.push({ action, from, to: conversation.state, at: this.now });
  }

  private append(conversation: ModelConversation, author: ModelMessage['author']): void {
    conversation.lastPosition += 1;
    conversation.lastMessageAt = this.now;
    const { lastPosition: position } = conversation;
    conversation.messages.push({ position, author, at: this.now, answeredBy: [] });
  }

  private begin(): ModelConversation {
    const conversation: ModelConversation = {
      id: ++this.ids,
      state: 'BOT_ACTIVE',
      channel: 'whatsapp',
      stateChangedAt: this.now,
      openKey: 'number/contact',
      closedAt: null,
      assigneeId: null,
      unreadCount: 0,
      handoffReason: null,
      outcome: null,
      outcomeKind: null,
      agreed: '',
      handedBackThrough: 0,
      lastPosition: 0,
      answeredThrough: 0,
      unansweredSince: null,
      lastMessageAt: this.now,
      lastInboundAt: null,
      urgentSince: null,
      attendantRemindedAt: null,
      windowWarnedAt: null,
      turnLeaseToken: null,
      turnLeaseUntil: null,
      messages: [],
      events: [],
    };
    this.conversations.push(conversation);
    return conversation;
  }
}

function positionOf(
  { messages }: ModelConversation,
  matches: (message: ModelMessage) => boolean,
): number {
  return messages.findLast(matches)?.position ?? 0;
}
