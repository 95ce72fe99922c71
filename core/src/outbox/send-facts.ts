import type { Channel, ConversationState, MessageKind } from '../contract/index.ts';

/** What is known about a message and its contact at the moment of sending. */
export interface SendFacts {
  message: { author: string; kind: MessageKind; createdAt: Date };
  conversation: {
    channel: Channel;
    state: ConversationState;
    stateChangedAt: Date;
    lastInboundAt: Date | null;
  };
  contact: { optedOutAt: Date | null; blockedAt: Date | null; mutedUntil: Date | null };
  /**
   * When this contact was last sent messages, newest first: at least `PAIR_LIMIT.messages`
   * (may-send.ts) of them.
   */
  recentSends: Date[];
}
