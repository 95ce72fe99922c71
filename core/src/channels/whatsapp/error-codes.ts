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
 * What to do when Twilio refuses a message, or reports later that it failed, by its error code.
 * Twilio warns that codes may change, so this is data with a safe default: an unknown code is not
 * tried again by itself. Meanings: twilio.com/docs/api/errors/<code>; what follows is our
 * judgement.
 */
export const REMEDIES: Record<string, FailureRemedy> = {
  // The credentials are wrong: nothing leaves until somebody mends them.
  '20003': { retry: { afterMs: MINUTE, growth: 2, capMs: HOUR }, isAlert: true },
  // Too many requests at once; not processed.
  '20429': { retry: { afterMs: 2 * SECOND, growth: 2, capMs: 30 * SECOND } },
  // More than 30 replies between two numbers in 30 s.
  '14107': { retry: { afterMs: 30 * SECOND, growth: 1, capMs: 30 * SECOND } },
  // The recipient opted out at Twilio.
  '21610': { retry: null, effect: 'opt_out', code: 'opted_out' },
  // The sender's queue is full, here and at the messaging service.
  '21611': QUEUE_FULL,
  '30001': QUEUE_FULL,
  // No content, a content SID or variables that do not fit, a text that is too long.
  '21619': NEVER,
  '21655': NEVER,
  '21656': NEVER,
  '21658': NEVER,
  // Not on WhatsApp; content, user or country refused.
  '63003': NEVER,
  '63005': NEVER,
  // The sender is not a WhatsApp sender of the account, or Meta's invitation was not accepted.
  '63007': ALERT,
  '63020': ALERT,
  // Blocked by the person.
  '63014': { retry: null, effect: 'block', code: 'blocked' },
  // Has not joined the sandbox, or not within three days.
  '63015': NEVER,
  '63016': { retry: null, code: 'outside_window' },
  // Rate of the account (2,000/s), and of the sender; Meta's own limit of a pair backs off by 4.
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
  // The account's cap of a day. Reported later it is not tried again: by tomorrow it is no answer.
  '63038': { retry: { afterMs: 24 * HOUR, growth: 1, capMs: 24 * HOUR } },
  // Locked by Meta after about 30 idle days: register it again.
  '63051': ALERT,
};

/** Codes that say that the number itself is in trouble, and every further message will fail. */
export const ALERT_CODES: readonly string[] = Object.entries(REMEDIES).flatMap(
  ([code, { isAlert }]) => (isAlert ? [code] : []),
);
