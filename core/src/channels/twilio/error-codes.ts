/**
 * What to do when Twilio refuses a message, by its error code. Twilio warns that codes may change,
 * so this is data with a safe default: an unknown code is not tried again by itself.
 * Source: twilio.com/docs/api/errors/<code>. Times in ms.
 */
export const RETRY_AFTER_MS: Record<string, number> = {
  // Too many requests at once; not processed.
  '20429': 2_000,
  // More than 30 replies between two numbers in 30 s.
  '14107': 30_000,
  // The sender's queue is full.
  '21611': 60_000,
  '30001': 60_000,
  // Rates of the account and of the sender.
  '63017': 5_000,
  '63018': 60_000,
};

/** The wait before another try, or null when it would not help. */
export function retryAfterForCode(code: string): number | null {
  return RETRY_AFTER_MS[code] ?? null;
}
