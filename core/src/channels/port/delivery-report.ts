import type { DeliveryStatus } from '../../contract/index.ts';

export interface DeliveryReport {
  /** Our id, from the callback's address; null when the callback only has the provider's. */
  messageId: string | null;
  providerMessageId: string;
  status: DeliveryStatus;
  errorCode: string | null;
  /** What the provider says about it. */
  errorMessage: string | null;
}
