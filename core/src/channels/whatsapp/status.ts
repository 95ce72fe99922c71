import { DeliveryStatus } from '../../contract/index.ts';

/** Twilio's words that we have none of our own for: on its side it only waits, or never will go. */
const ALIASES: Record<string, DeliveryStatus> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};

/**
 * Twilio's status of an outbound message as ours (Twilio docs, "Message resource"). A channel's
 * callback says `EventType=READ` when it was read. Null for a word that is not known.
 */
export function twilioStatus(status: string, eventType?: string): DeliveryStatus | null {
  if (eventType?.toUpperCase() === 'READ') return DeliveryStatus.enum.read;
  return ALIASES[status] ?? null;
}
