import { type PersonaSettings, Trace } from '../../contract/index.ts';
import type { PastMessage } from '../../conversations/index.ts';
import type { Context } from '../../platform/index.ts';

/**
 * Fewer words are small talk: greetings and thanks find no passages, and nobody expects them to.
 */
const FEWEST_WORDS = 3;

export type Helpfulness = 'failed' | 'answered' | 'small_talk';

/** Whether an answer helped, as far as its trace can tell. */
export function helpfulnessOf(
  trace: Trace,
  { countsNoPassage }: PersonaSettings['handoff'],
): Helpfulness {
  if (trace.mode === 'fallback' || trace.mode === 'unclear_voice') return 'failed';
  if (trace.mode !== 'offline' && trace.mode !== 'model') return 'answered';
  const found = trace.retrieval?.outcome;
  if (found === 'used') return 'answered';
  if (trace.question.trim().split(/\s+/).length < FEWEST_WORDS) return 'small_talk';
  // Offline, an answer is either a passage or the admission that there is none.
  return trace.mode === 'offline' || (countsNoPassage && found !== undefined)
    ? 'failed'
    : 'answered';
}

/**
 * How many of the outcomes, newest first, failed in a row; small talk neither counts nor ends the
 * row.
 */
export function failuresInARow(outcomes: readonly Helpfulness[]): number {
  const heard = outcomes.filter((outcome) => outcome !== 'small_talk');
  const end = heard.findIndex((outcome) => outcome !== 'failed');
  return end === -1 ? heard.length : end;
}

/** How much small talk between two failures is looked past. */
const LOOKED_PAST = 5;

/**
 * The outcomes of a conversation's answers, newest first, since a person last had it: a hand-back
 * starts the count anew.
 */
export async function readHelpfulness(
  ctx: Pick<Context, 'db'>,
  { conversationId, handoff }: { conversationId: string; handoff: PersonaSettings['handoff'] },
): Promise<Helpfulness[]> {
  const { stateChangedAt } = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { stateChangedAt: true },
  });
  const turns = await ctx.db.turn.findMany({
    where: {
      conversationId,
      state: { in: ['done', 'failed'] },
      startedAt: { gte: stateChangedAt },
    },
    orderBy: { startedAt: 'desc' },
    take: (handoff.failedAnswers ?? 0) + LOOKED_PAST,
    select: { trace: true },
  });
  return turns.flatMap(({ trace }) => {
    const parsed = Trace.safeParse(trace);
    return parsed.success ? [helpfulnessOf(parsed.data, handoff)] : [];
  });
}

/** The same for a trial conversation: it has no turns, so its words are examined instead. */
export function helpfulnessOfHistory(
  history: readonly PastMessage[],
  failed: readonly string[],
): Helpfulness[] {
  return history
    .filter(({ role }) => role === 'persona')
    .map(({ text }): Helpfulness => (failed.includes(text.trim()) ? 'failed' : 'answered'))
    .reverse();
}
