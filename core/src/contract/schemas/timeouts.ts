import { z } from 'zod';
import { Instant } from './common.ts';

const minutes = (least: number, most: number) => z.number().int().min(least).max(most).nullable();

/** What an organisation lets happen by itself after how long; null never does it. */
export const TimeoutSettings = z.object({
  /** Waiting for an attendant, in hours of attendance: the contact is told, and it is urgent. */
  waitingMinutes: minutes(1, 1440).default(15),
  /**
   * A contact waits for their attendant: a reminder and, after as long again, back to the queue.
   */
  attendantIdleMinutes: minutes(1, 1440).default(15),
  /** Nobody says anything any more: closed as expired. */
  botIdleHours: minutes(1, 720).default(72),
  /** So long before WhatsApp's 24 hours are over the attendant is told. */
  windowWarningMinutes: minutes(5, 720).default(60),
});
export type TimeoutSettings = z.infer<typeof TimeoutSettings>;

/**
 * What happens next to a conversation by itself. waiting_too_long: the contact is told and it
 * becomes urgent; attendant_reminder, then attendant_idle: back to the queue; bot_idle: closed;
 * window_closing: a warning that the 24 hours end.
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
