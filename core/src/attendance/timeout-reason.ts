import type { Language, TimeoutSettings, TimerKind } from '../contract/index.ts';

const WORDS = {
  'pt-BR': {
    waiting_too_long: 'mais de %s sem atendente',
    attendant_reminder: 'o contato espera resposta há %s',
    attendant_idle: 'sem resposta do atendente, mesmo depois de um aviso',
    bot_idle: '%s sem mensagens',
    window_closing: 'menos de %s até o fim das 24 horas',
  },
  en: {
    waiting_too_long: 'more than %s without an attendant',
    attendant_reminder: 'the contact has waited %s for an answer',
    attendant_idle: 'no answer from the attendant, even after a reminder',
    bot_idle: '%s without a message',
    window_closing: 'less than %s until the 24 hours end',
  },
} as const satisfies Record<Language, Record<TimerKind, string>>;

/** Why something happened automatically, for the thread and for whoever is told about it. */
export function timeoutReason(
  kind: TimerKind,
  timeouts: TimeoutSettings,
  language: Language,
): string {
  const amounts: Record<TimerKind, [number | null, 'minute' | 'hour']> = {
    waiting_too_long: [timeouts.waitingMinutes, 'minute'],
    attendant_reminder: [timeouts.attendantIdleMinutes, 'minute'],
    attendant_idle: [timeouts.attendantIdleMinutes, 'minute'],
    bot_idle: [timeouts.botIdleHours, 'hour'],
    window_closing: [timeouts.windowWarningMinutes, 'minute'],
  };
  const [amount, unit] = amounts[kind];
  const said = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return WORDS[language][kind].replace('%s', said.format(amount ?? 0));
}
