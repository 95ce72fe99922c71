import type { Channel } from '../contract/index.ts';

/** Free text may be sent for this long after the person last wrote (WhatsApp's service window). */
export const WINDOW_MS = 24 * 3_600_000;

/**
 * When free text stops being possible; null when there is no limit or the contact has not written
 * yet.
 */
export function windowClosesAt(conversation: {
  channel: Channel;
  lastInboundAt: Date | null;
}): Date | null {
  if (conversation.channel !== 'whatsapp' || !conversation.lastInboundAt) return null;
  return new Date(conversation.lastInboundAt.getTime() + WINDOW_MS);
}
