import { z } from 'zod';
import { Instant } from './common.ts';

const minutes = (least: number, most: number) => z.number().int().min(least).max(most).nullable();

/** What happens automatically, and after how long; null turns it off. */
export const TimeoutSettings = z.object({
  /**
   * How long a contact may wait for an attendant, counting hours of attendance only. Then the
   * contact is told, and the conversation becomes urgent.
   */
  waitingMinutes: minutes(1, 1440).default(15),
  /**
   * How long a contact may wait for their attendant's reply before a reminder. After the same time
   * again the conversation returns to the queue.
   */
  attendantIdleMinutes: minutes(1, 1440).default(15),
  /** How long both sides may be silent before the conversation is closed as expired. */
  botIdleHours: minutes(1, 720).default(72),
  /** How long before the end of WhatsApp's 24-hour window the attendant is warned. */
  windowWarningMinutes: minutes(5, 720).default(60),
});
export type TimeoutSettings = z.infer<typeof TimeoutSettings>;

/**
 * What happens to a conversation automatically. waiting_too_long: the contact is told and it
 * becomes urgent; attendant_reminder, then attendant_idle: back to the queue; bot_idle: closed;
 * window_closing: a warning that the 24-hour window is about to end.
 */
export const TimerKind = z.enum([
  'waiting_too_long',
  'attendant_reminder',
  'attendant_idle',
  'bot_idle',
  'window_closing',
]);
export type TimerKind = z.infer<typeof TimerKind>;

export const ConversationTimer = z.object({ kind: TimerKind, dueAt: Instant });
export type ConversationTimer = z.infer<typeof ConversationTimer>;
