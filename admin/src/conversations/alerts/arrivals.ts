import type { Conversation } from '@sosia/core/contract';

/** Why a person is wanted: somebody waits for anybody, or has written to me. */
export interface Arrival {
  /** The same for the same news, however often it is told. */
  key: string;
  kind: 'waiting' | 'message';
  conversation: Conversation;
}

/** What in these conversations wants me, in the order in which they came. */
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
