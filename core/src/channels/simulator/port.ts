import type { ChannelPort } from '../port/index.ts';

/**
 * The simulator's phone is the console itself: what is in the outbox is delivered by being there.
 */
export const simulatorPort: ChannelPort = {
  async send({ messageId }) {
    const providerMessageId = `simulator-out-${messageId}`;
    return { kind: 'sent', providerMessageId, status: 'delivered', errorCode: null };
  },
  async find() {
    return { kind: 'not_found' };
  },
};
