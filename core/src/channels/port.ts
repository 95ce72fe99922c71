import type { DeliveryStatus } from '../contract/index.ts';

/** One message to one person, as a channel needs it. */
export interface OutboundMessage {
  messageId: string;
  /** The number's address and the contact's, as the channel writes them. */
  from: string;
  to: string;
  body: string;
  /** When sending was first tried; what a lost answer is looked for from. */
  firstAttemptAt: Date;
}

export type SendOutcome =
  | { kind: 'sent'; providerMessageId: string; status: DeliveryStatus }
  /** The provider said no, and did not send. */
  | { kind: 'refused'; code: string; message: string; retryAfterMs: number | null }
  /** Nobody knows whether it was sent: it is looked for before it is sent again. */
  | { kind: 'unknown'; message: string };

export type FindOutcome =
  | { kind: 'found'; providerMessageId: string; status: DeliveryStatus }
  | { kind: 'not_found' }
  | { kind: 'unknown'; message: string };

/** What every channel can do. Inbound messages come to `receiveMessage` by their own route. */
export interface ChannelPort {
  send(message: OutboundMessage): Promise<SendOutcome>;
  /** Whether an earlier attempt arrived after all. `taken`: provider ids of other messages. */
  find(
    message: OutboundMessage,
    taken: (ids: string[]) => Promise<Set<string>>,
  ): Promise<FindOutcome>;
}
