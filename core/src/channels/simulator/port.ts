import type { ChannelPort } from '../port.ts';

/** The simulator's phone is the console itself: what is in the outbox is delivered by being there. */
export const simulatorPort: ChannelPort = {
  async send({ messageId }) {
    return { kind: 'sent', providerMessageId: `simulator-out-${messageId}`, status: 'delivered' };
  },
  async find() {
    return { kind: 'not_found' };
  },
};
