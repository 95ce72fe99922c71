import { costOfTrace, Trace } from '../contract/index.ts';
import { speechCost } from '../models/index.ts';
import type { Context } from '../platform/index.ts';

/**
 * Adds the cost of speaking an answer to its turn. The cost is known only now, when the outbox
 * sends it; words that were spoken before cost nothing. May be called again for the same answer: a
 * cost already recorded stays.
 */
export async function chargeSpeech(
  ctx: Pick<Context, 'db'>,
  turnId: string,
  { model, characters }: { model: string; characters: number },
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const turn = await tx.turn.findUnique({ where: { id: turnId }, select: { trace: true } });
    const { success, data } = Trace.safeParse(turn?.trace);
    if (!success || !data.speech || data.speech.characters) return;
    const costUsd = characters === 0 ? 0 : speechCost(model, characters);
    const trace = { ...data, speech: { ...data.speech, model, characters, costUsd } };
    const costMicroUsd = costOfTrace(trace);
    await tx.turn.update({ where: { id: turnId }, data: { trace, costMicroUsd } });
  });
}
