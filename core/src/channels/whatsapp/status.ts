import { DeliveryStatus } from '../../contract/index.ts';

/** Twilio's statuses as ours: those that still wait at Twilio are queued, cancelled ones failed. */
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
 * Converts Twilio's status of an outbound message to ours (Twilio docs, "Message resource"). A
 * channel's callback has `EventType=READ` when it was read. Null for an unknown status.
 */
export function twilioStatus(status: string, eventType?: string): DeliveryStatus | null {
  if (eventType?.toUpperCase() === 'READ') return DeliveryStatus.enum.read;
  return ALIASES[status] ?? null;
}
