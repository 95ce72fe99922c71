import {
  fixedLanguage,
  type HandoffCause,
  type HandoffVariable,
  hoursInWords,
  isAttended,
  type Language,
  nextOpeningInWords,
  PLAIN_HANDOFF,
  type Trace,
} from '../../contract/index.ts';
import type { Context, ScopedDb } from '../../platform/index.ts';
import { expectedWait, waitInWords } from './expected-wait.ts';
import { fillVariables, type NamedFacts, promptVariables } from './fill-variables.ts';
import type { GeneratedAnswer } from './generated-answer.ts';

const REASONS = {
  'pt-BR': {
    model: 'A persona pediu ajuda',
    failures: 'Respostas seguidas sem sucesso: %s',
    limit: 'O limite da persona foi atingido',
  },
  en: {
    model: 'The persona asked for help',
    failures: 'Answers in a row without success: %s',
    limit: 'A limit of the persona was reached',
  },
} as const;

interface Handover {
  trace: Trace;
  cause: HandoffCause;
  /** The words that matched, or the model's reason; for failures, how many. */
  reason: string;
  /**
   * Whether every model failed: the turn is then recorded as failed although a person is called.
   */
  isFailure?: boolean;
}

/** The answer that hands a conversation over to a person: what the contact is told, and why. */
export async function handOver(
  ctx: Pick<Context, 'db' | 'clock'>,
  facts: NamedFacts,
  { trace, cause, reason, isFailure = false }: Handover,
): Promise<GeneratedAnswer> {
  const language = fixedLanguage(facts.settings.language);
  const { text, isOpen } = handoffWords(facts, ctx.clock.now());
  return {
    text: await fillHandoffText(ctx, text, facts),
    trace: {
      ...trace,
      mode: 'handoff',
      handoff: { cause, reason: reasonInWords(cause, reason, language), isAttended: isOpen },
    },
    isHandoff: true,
    isFailure,
  };
}

/**
 * What the contact is told when a person is called: the persona's words for the hour, or plain
 * ones.
 */
export function handoffWords(
  { settings, timeZone }: Pick<NamedFacts, 'settings' | 'timeZone'>,
  now: Date,
): { text: string; isOpen: boolean } {
  const { handoff, language } = settings;
  const isOpen = isAttended(handoff.hours, now, timeZone);
  const own = (isOpen ? handoff.text : handoff.closedText).trim();
  const plain = PLAIN_HANDOFF[fixedLanguage(language)];
  return { text: own || plain[isOpen ? 'open' : 'closed'], isOpen };
}

/** Fills the hours of attendance and the expected wait into a text about a handoff. */
export async function fillHandoffText(
  ctx: Pick<Context, 'clock'> & { db: Pick<ScopedDb, 'conversationEvent'> },
  said: string,
  facts: NamedFacts,
): Promise<string> {
  const { settings, timeZone } = facts;
  const now = ctx.clock.now();
  const language = fixedLanguage(settings.language);
  const { hours } = settings.handoff;
  const attendance: Record<HandoffVariable, string> = {
    'attendance.hours': hoursInWords(hours, language),
    'attendance.next': nextOpeningInWords(hours, language, { now, timeZone }),
    // Needs a query, so it is computed only if the text uses it.
    'wait.expected': said.includes('wait.expected')
      ? waitInWords(await expectedWait(ctx), language)
      : '',
  };
  return fillVariables(said, { ...promptVariables(facts, now), ...attendance });
}

function reasonInWords(cause: HandoffCause, reason: string, language: Language): string {
  const words = REASONS[language];
  if (cause === 'failures') return words.failures.replace('%s', reason);
  if (cause === 'limit') return words.limit;
  return reason || (cause === 'model' ? words.model : '');
}
