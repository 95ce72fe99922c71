import type { SendingNumber } from '../channels/index.ts';
import type { DeliveryStatus, MessageKind } from '../contract/index.ts';
import type { SendFacts } from './send-facts.ts';

/** A message to send, with everything that decides whether it may be sent. */
export interface OutboxRow {
  id: string;
  conversationId: string;
  position: number;
  author: string;
  kind: MessageKind;
  body: string;
  details: unknown;
  status: DeliveryStatus;
  statusAt: Date;
  turnId: string | null;
  attempts: number;
  nextAttemptAt: Date;
  sentAt: Date | null;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: Date;
  conversation: SendFacts['conversation'] & {
    contact: SendFacts['contact'] & {
      id: string;
      identities: { kind: string; providerUserId: string }[];
    };
    number: SendingNumber & {
      id: string;
      address: string;
      providerAccount: (SendingNumber['providerAccount'] & { settings: unknown }) | null;
    };
  };
}
