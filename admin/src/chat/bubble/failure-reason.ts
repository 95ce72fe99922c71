import type { WordKey } from '../../i18n/words.ts';

type Reason = Extract<WordKey, `sending.reason.${string}`>;

/** Our own codes for why a message was not sent, and the provider's codes for the same reason. */
const REASONS: Record<string, Reason> = {
  opted_out: 'sending.reason.opted_out',
  blocked: 'sending.reason.blocked',
  muted: 'sending.reason.muted',
  outside_window: 'sending.reason.outside_window',
  taken_over: 'sending.reason.taken_over',
  no_route: 'sending.reason.no_route',
  gave_up: 'sending.reason.gave_up',
  speech_failed: 'sending.reason.speech_failed',
  '20003': 'sending.reason.credentials',
  '20429': 'sending.reason.too_many',
  '14107': 'sending.reason.too_many',
  '21611': 'sending.reason.sender_busy',
  '30001': 'sending.reason.sender_busy',
  '21655': 'sending.reason.template',
  '21656': 'sending.reason.template',
  '21658': 'sending.reason.too_long',
  '63003': 'sending.reason.not_on_whatsapp',
  '63005': 'sending.reason.rejected',
  '63007': 'sending.reason.sender_unknown',
  '63020': 'sending.reason.sender_unknown',
  '63015': 'sending.reason.sandbox',
  '63017': 'sending.reason.rate',
  '63018': 'sending.reason.rate',
  '63019': 'sending.reason.media',
  '63021': 'sending.reason.template',
  '63024': 'sending.reason.not_on_whatsapp',
  '63038': 'sending.reason.daily_cap',
  '63051': 'sending.reason.sender_locked',
};

/** The text key for a failure code; null when the code has no text. */
export function reasonKey(code: string | null): Reason | null {
  return (code && REASONS[code]) || null;
}
