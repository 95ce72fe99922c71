/** WhatsApp's default limit for one sender (Twilio, "best practices and FAQs"). */
export const MESSAGES_PER_SECOND = 80;

/** The rate in an account's settings, or WhatsApp's default. */
export function messagesPerSecond(settings: unknown): number {
  const rate = (settings as { messagesPerSecond?: unknown } | null)?.messagesPerSecond;
  return typeof rate === 'number' && rate > 0 ? rate : MESSAGES_PER_SECOND;
}
