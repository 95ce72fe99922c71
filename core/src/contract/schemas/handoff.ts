import { z } from 'zod';

/** Time of day; 24:00 is the end of the day. */
const TimeOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is not a time');

/** One period of a weekday (0 is Sunday). An end before the start is on the next day. */
export const AttendancePeriod = z.object({
  weekday: z.number().int().min(0).max(6),
  from: TimeOfDay,
  to: TimeOfDay,
});
export type AttendancePeriod = z.infer<typeof AttendancePeriod>;

/** Monday to Friday, nine to six. */
const OFFICE_HOURS: AttendancePeriod[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: '09:00',
  to: '18:00',
}));

/** When people answer, in the organisation's time zone. */
export const AttendanceHours = z.object({
  /** False: people answer at any time. */
  isLimited: z.boolean().default(false),
  periods: z.array(AttendancePeriod).max(28).default(OFFICE_HOURS),
  /** Days on which nobody answers. */
  holidays: z.array(z.iso.date()).max(200).default([]),
});
export type AttendanceHours = z.infer<typeof AttendanceHours>;

/**
 * When a conversation goes to a person, and what the contact is told. Off unless said otherwise.
 */
export const HandoffSettings = z.object({
  isEnabled: z.boolean().default(true),
  words: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
  /**
   * Said during the hours of attendance. When empty, a plain sentence in the persona's language.
   */
  text: z.string().max(4000).default(''),
  /** Said outside the hours of attendance. When empty, a plain sentence. */
  closedText: z.string().max(4000).default(''),
  /**
   * Said once to a contact who waits longer than the organisation wants. When empty, a plain
   * sentence.
   */
  waitingText: z.string().max(4000).default(''),
  /** Whether the language model may call a person on its own initiative, and in which cases. */
  isModelAsked: z.boolean().default(false),
  modelGuidance: z.string().max(2000).default(''),
  /** This many unsuccessful answers in a row call a person; null never does. */
  failedAnswers: z.number().int().min(1).max(10).nullable().default(null),
  /** Whether an answer without any passage from the knowledge counts as unsuccessful. */
  countsNoPassage: z.boolean().default(false),
  /** Call a person when a spending or answer limit is reached. */
  isAtLimit: z.boolean().default(false),
  hours: AttendanceHours.prefault({}),
});
export type HandoffSettings = z.infer<typeof HandoffSettings>;

/** What `{{…}}` may stand for in handoff texts, in addition to a prompt's variables. */
export const HandoffVariable = z.enum(['attendance.hours', 'attendance.next', 'wait.expected']);
export type HandoffVariable = z.infer<typeof HandoffVariable>;

/** What caused a person to be called. */
export const HandoffCause = z.enum(['words', 'quick_reply', 'model', 'failures', 'limit']);
export type HandoffCause = z.infer<typeof HandoffCause>;

/** Why a conversation was handed over, as kept in the trace. */
export const HandoffTrace = z.object({
  cause: HandoffCause,
  /** For whoever takes over: the words that matched, or what the model says is wanted. */
  reason: z.string(),
  /** Whether it happened during the hours of attendance. */
  isAttended: z.boolean(),
});
export type HandoffTrace = z.infer<typeof HandoffTrace>;

/** Said to the contact when the persona has no text of its own for it. */
export const PLAIN_HANDOFF = {
  'pt-BR': {
    open:
      'Certo, vou chamar alguém da equipe, que costuma responder em {{wait.expected}}. A sua conversa ' +
      'vai junto, você não precisa repetir nada.',
    waiting:
      'Ainda estou chamando alguém da equipe, não esqueci de você. Assim que alguém puder, ' +
      'responde por aqui.',
    closed:
      'Certo, vou deixar a sua conversa com a equipe. Agora não há ninguém no atendimento: ' +
      'respondem {{attendance.next}}.',
  },
  en: {
    open:
      'Sure, I am calling somebody from the team, who usually answers in {{wait.expected}}. They can ' +
      'see this chat, no need to repeat anything.',
    waiting:
      'I am still calling somebody from the team, you are not forgotten. As soon as somebody ' +
      'can, they will answer here.',
    closed:
      'Sure, I am leaving your chat with the team. Nobody is at their desk right now: they are ' +
      'back {{attendance.next}}.',
  },
} as const;
