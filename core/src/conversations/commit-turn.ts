import { splitText } from '../channels/split-text.ts';
import { announce, type Context, type ScopedDb } from '../platform/index.ts';
import type { ClaimedTurn } from './claim-turn.ts';
import type { GeneratedAnswer } from './generate-answer.ts';
import { preview } from './preview.ts';
import { recordTransition } from './record-transition.ts';
import { UNANSWERED_KINDS } from './unanswered-kinds.ts';
import { writeOutbound } from './write-outbound.ts';

export type CommitResult = 'committed' | 'discarded';

type CommitContext = Pick<Context, 'db' | 'clock' | 'organizationId'>;

/**
 * Writes reply, trace and outbox together, if this claim still stands: when a person took over, or
 * another worker claimed the turn, the answer is thrown away and nothing is sent.
 */
export async function commitTurn(
  ctx: CommitContext,
  turn: ClaimedTurn,
  answer: GeneratedAnswer,
): Promise<CommitResult> {
  return ctx.db.$transaction(async (tx) => {
    const now = ctx.clock.now();
    const parts = splitText(answer.text);
    const through = turn.messages.at(-1)?.position ?? turn.answeredThrough;
    const held = await tx.conversation.updateMany({
      where: { id: turn.conversationId, turnLeaseToken: turn.token, state: 'BOT_ACTIVE' },
      data: {
        turnLeaseToken: null,
        turnLeaseUntil: null,
        lastPosition: { increment: parts.length },
        answeredThrough: through,
        ...(parts[0] && {
          lastMessageAt: now,
          lastMessagePreview: preview({ kind: 'text', body: parts[0] }),
        }),
      },
    });
    if (held.count === 0) {
      await discard(tx, ctx, turn, answer);
      return 'discarded';
    }
    const isSpoken = answer.trace.speech?.isSpoken ?? false;
    await writeReply(tx, ctx, turn, { parts, isSpoken });
    await tx.message.updateMany({
      where: { id: { in: turn.messages.map((message) => message.id) } },
      data: { turnId: turn.turnId },
    });
    await finishTurn(tx, ctx, turn, answer);
    await settleUnanswered(tx, turn.conversationId, through);
    if (answer.isHandoff) {
      await recordTransition(tx, ctx, {
        conversationId: turn.conversationId,
        from: 'BOT_ACTIVE',
        action: 'handoff',
        actor: 'contact',
        userId: null,
        reason: answer.trace.rule?.trigger ?? null,
      });
    }
    await announce(tx, ctx.organizationId, {
      type: 'typing',
      conversationId: turn.conversationId,
      isTyping: false,
    });
    return 'committed';
  });
}

async function writeReply(
  tx: ScopedDb,
  ctx: CommitContext,
  { conversationId, turnId }: ClaimedTurn,
  { parts, isSpoken }: { parts: string[]; isSpoken: boolean },
): Promise<void> {
  const { lastPosition } = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { lastPosition: true },
  });
  const outbound = parts.map((body) => ({ body, kind: isSpoken ? 'audio' : 'text' }));
  await writeOutbound(tx, ctx, {
    conversationId,
    author: 'persona',
    turnId,
    lastPosition,
    parts: outbound,
  });
}

async function finishTurn(
  tx: ScopedDb,
  ctx: CommitContext,
  turn: ClaimedTurn,
  { trace, isFailure }: GeneratedAnswer,
): Promise<void> {
  await tx.turn.update({
    where: { id: turn.turnId },
    data: {
      state: isFailure ? 'failed' : 'done',
      trace,
      inputTokens: trace.model?.inputTokens ?? 0,
      outputTokens: trace.model?.outputTokens ?? 0,
      costMicroUsd: Math.round((trace.model?.costUsd ?? 0) * 1_000_000),
      finishedAt: ctx.clock.now(),
    },
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

/** Messages that came while the answer was made start the next turn. */
async function settleUnanswered(tx: ScopedDb, conversationId: string, through: number) {
  const next = await tx.message.findFirst({
    where: {
      conversationId,
      direction: 'inbound',
      position: { gt: through },
      kind: { notIn: [...UNANSWERED_KINDS] },
    },
    orderBy: { position: 'asc' },
    select: { createdAt: true },
  });
  await tx.conversation.update({
    where: { id: conversationId },
    data: { unansweredSince: next?.createdAt ?? null },
  });
}
