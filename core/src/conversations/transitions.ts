import type { ConversationState } from '../contract/index.ts';

export type ConversationAction =
  | 'handoff'
  | 'claim'
  | 'assign'
  | 'release'
  | 'requeue'
  | 'resolve'
  | 'expire';

/**
 * The only table of state transitions. `handoff`: a person is needed; `claim`: an attendant takes
 * over; `assign`: somebody gives the conversation to an attendant; `release`: back to the persona;
 * `requeue`: back to the queue; `resolve` and `expire` close it. Anything not listed is refused.
 */
export const TRANSITIONS: Record<
  ConversationState,
  Partial<Record<ConversationAction, ConversationState>>
> = {
  BOT_ACTIVE: {
    handoff: 'AWAITING_AGENT',
    claim: 'AGENT_ACTIVE',
    assign: 'AGENT_ACTIVE',
    resolve: 'RESOLVED',
    expire: 'EXPIRED',
  },
  AWAITING_AGENT: {
    claim: 'AGENT_ACTIVE',
    assign: 'AGENT_ACTIVE',
    release: 'BOT_ACTIVE',
    resolve: 'RESOLVED',
    expire: 'EXPIRED',
  },
  AGENT_ACTIVE: {
    assign: 'AGENT_ACTIVE',
    release: 'BOT_ACTIVE',
    requeue: 'AWAITING_AGENT',
    resolve: 'RESOLVED',
  },
  RESOLVED: {},
  EXPIRED: {},
};

/** The next state, or null when the action is not possible in this one. */
export function nextState(
  state: ConversationState,
  action: ConversationAction,
): ConversationState | null {
  return TRANSITIONS[state][action] ?? null;
}

export function isClosed(state: ConversationState): boolean {
  return state === 'RESOLVED' || state === 'EXPIRED';
}
