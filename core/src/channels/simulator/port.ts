import type { ChannelPort } from '../port/index.ts';

/** The simulator's phone is the console itself: a message in the outbox counts as delivered. */
export const simulatorPort: ChannelPort = {
  async send({ messageId }) {
    const providerMessageId = `simulator-out-${messageId}`;
    return { kind: 'sent', providerMessageId, status: 'delivered', errorCode: null };
  },
  async find() {
    return { kind: 'not_found' };
  },
};
