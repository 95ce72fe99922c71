import type { FailureRemedy } from '../port/index.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const NEVER: FailureRemedy = { retry: null };
const ALERT: FailureRemedy = { retry: null, isAlert: true };
const QUEUE_FULL: FailureRemedy = {
  retry: { afterMs: MINUTE, growth: 2, capMs: HOUR },
  isRetriedWhenReported: true,
};

/**
 * What to do when Twilio refuses a message, or later reports that it failed, by error code. Twilio
 * warns that codes may change, so this is data with a safe default: an unknown code is not retried.
 * Meanings: twilio.com/docs/api/errors/<code>; the remedies are our own judgement.
 */
export const REMEDIES: Record<string, FailureRemedy> = {
  // Wrong credentials: nothing can be sent until somebody corrects them.
  '20003': { retry: { afterMs: MINUTE, growth: 2, capMs: HOUR }, isAlert: true },
  // Too many requests at once; this one was not processed.
  '20429': { retry: { afterMs: 2 * SECOND, growth: 2, capMs: 30 * SECOND } },
  // More than 30 replies between two numbers in 30 s.
  '14107': { retry: { afterMs: 30 * SECOND, growth: 1, capMs: 30 * SECOND } },
  // The recipient opted out at Twilio.
  '21610': { retry: null, effect: 'opt_out', code: 'opted_out' },
  // The sender's queue is full, in the account or in the messaging service.
  '21611': QUEUE_FULL,
  '30001': QUEUE_FULL,
  // No content, mismatched content SID or variables, or text too long.
  '21619': NEVER,
  '21655': NEVER,
  '21656': NEVER,
  '21658': NEVER,
  // Recipient not on WhatsApp; or content, user or country refused.
  '63003': NEVER,
  '63005': NEVER,
  // The sender is not a WhatsApp sender of the account, or Meta's invitation was not accepted.
  '63007': ALERT,
  '63020': ALERT,
  // The person blocked the sender.
  '63014': { retry: null, effect: 'block', code: 'blocked' },
  // The person has not joined the sandbox, or not within three days.
  '63015': NEVER,
  '63016': { retry: null, code: 'outside_window' },
  // Rate limits of the account (2,000/s) and the sender; Meta's own limit per pair backs off by 4.
  '63017': {
    retry: { afterMs: 5 * SECOND, growth: 2, capMs: MINUTE },
    isRetriedWhenReported: true,
  },
  '63018': {
    retry: { afterMs: MINUTE, growth: 4, capMs: 24 * HOUR },
    isRetriedWhenReported: true,
  },
  // Our file could not be fetched, or was empty.
  '63019': {
    retry: { afterMs: 10 * SECOND, growth: 1, capMs: 10 * SECOND },
    attempts: 2,
    isRetriedWhenReported: true,
  },
  '63021': NEVER,
  '63024': NEVER,
  // The account's daily cap. Not retried if reported later: an answer a day late is no answer.
  '63038': { retry: { afterMs: 24 * HOUR, growth: 1, capMs: 24 * HOUR } },
  // Locked by Meta after about 30 idle days; it must be registered again.
  '63051': ALERT,
};

/** Codes that mean the number itself is in trouble, so every further message will fail. */
export const ALERT_CODES: readonly string[] = Object.entries(REMEDIES).flatMap(
  ([code, { isAlert }]) => (isAlert ? [code] : []),
);
