import { lockConversation, recordTransition } from '../conversations/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';
import { splitMessage } from '../text/index.ts';
import type { GeneratedAnswer } from './answer/index.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { handoffActor } from './handoff-actor.ts';
import { writeTurn } from './write-turn.ts';

export type CommitResult =
  | { kind: 'discarded' }
  /** Whether something is left to answer, and the position of the newest message. */
  | { kind: 'committed'; isAnswerDue: boolean; isHandoff: boolean; lastPosition: number };

type CommitContext = Pick<Context, 'db' | 'clock' | 'organizationId'>;

/**
 * Writes reply, trace and outbox messages together, if this claim still stands. When a person took
 * over, or another worker claimed the turn, the answer is discarded and nothing is sent.
 */
export async function commitTurn(
  ctx: CommitContext,
  turn: ClaimedTurn,
  answer: GeneratedAnswer,
): Promise<CommitResult> {
  const parts = splitMessage(answer.text);
  const { isHandoff } = answer;
  if (!isHandoff) {
    const undisturbed = await writeTurn(ctx.db, ctx, turn, { ...answer, parts, hasNews: false });
    if (undisturbed) return { kind: 'committed', isHandoff, ...undisturbed };
  }
  // Something was written meanwhile, or there is more to write: with the row locked, all of it is
  // visible.
  return ctx.db.$transaction(async (tx) => {
    await lockConversation(tx, ctx, turn.conversationId);
    const written = await writeTurn(tx, ctx, turn, { ...answer, parts, hasNews: true });
    if (!written) {
      await discard(tx, ctx, turn, answer);
      return { kind: 'discarded' };
    }
    if (isHandoff) await recordHandoff(tx, ctx, turn, answer);
    return { kind: 'committed', isHandoff, ...written };
  });
}

async function recordHandoff(
  tx: ScopedDb,
  ctx: CommitContext,
  { conversationId }: ClaimedTurn,
  { trace }: GeneratedAnswer,
): Promise<void> {
  await recordTransition(tx, ctx, {
    conversationId,
    from: 'BOT_ACTIVE',
    action: 'handoff',
    actor: handoffActor(trace.handoff?.cause),
    userId: null,
    reason: trace.handoff?.reason ?? trace.rule?.trigger ?? null,
  });
}

async function discard(
  tx: ScopedDb,
  ctx: CommitContext,
  turn: ClaimedTurn,
  { trace }: GeneratedAnswer,
): Promise<void> {
  await tx.turn.updateMany({
    where: { id: turn.turnId, state: 'running' },
    data: { state: 'discarded', trace, finishedAt: ctx.clock.now() },
  });
}
