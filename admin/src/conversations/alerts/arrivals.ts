import type { Conversation } from '@sosia/core/contract';

/** Why I am alerted: somebody waits for any attendant, or has written to me. */
export interface Arrival {
  /** Identifies the arrival, however often it is reported. */
  key: string;
  kind: 'waiting' | 'message';
  conversation: Conversation;
}

/** The arrivals in these conversations that concern me, in chronological order. */
export function arrivalsIn(conversations: readonly Conversation[], myId: string): Arrival[] {
  return conversations.flatMap((conversation): Arrival[] => {
    const { id, state, stateChangedAt, assignee, unreadCount, lastInboundAt } = conversation;
    if (state === 'AWAITING_AGENT') {
      return [{ key: `waiting ${id} ${stateChangedAt}`, kind: 'waiting', conversation }];
    }
    const isMine = state === 'AGENT_ACTIVE' && assignee?.id === myId;
    if (!isMine || unreadCount === 0) return [];
    return [{ key: `message ${id} ${lastInboundAt}`, kind: 'message', conversation }];
  });
}
