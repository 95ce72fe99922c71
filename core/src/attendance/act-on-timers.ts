import { lockConversation, readOrganization, recordTransition } from '../conversations/index.ts';
import { notify } from '../notifications/index.ts';
import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';
import { askForSummary } from './change-state.ts';
import { readTimers } from './read-timers.ts';
import { tellContact, type WaitingRow, WITH_PERSONA } from './tell-contact.ts';
import { timeoutReason } from './timeout-reason.ts';
import type { Timer } from './timers.ts';

type TimerContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'queue'>;

/**
 * Does what is due for one conversation, in one transaction that holds its row: the action, its
 * mark and its event are written together or not at all, so nothing is done twice.
 */
export async function actOnTimers(ctx: TimerContext, conversationId: string): Promise<void> {
  const done = await ctx.db.$transaction(async (tx) => {
    await lockConversation(tx, ctx, conversationId);
    const row = await readRow(tx, conversationId);
    const timers = await readTimers({ ...ctx, db: tx }, [row]);
    const now = ctx.clock.now();
    // Only the next one: what it changes decides about the later ones, at the next sweep.
    const due = timers.get(conversationId)?.find(({ dueAt }) => dueAt <= now);
    if (!due) return null;
    await act(tx, ctx, row, due);
    return due.kind;
  });
  const job = { organizationId: ctx.organizationId, conversationId };
  if (done === 'waiting_too_long') await ctx.queue.add('send-messages', job);
  if (done === 'attendant_idle') await askForSummary(ctx, job);
}

const readRow = (tx: ScopedDb, id: string): Promise<WaitingRow> =>
  tx.conversation.findUniqueOrThrow({ where: { id }, include: WITH_PERSONA });

async function act(
  tx: ScopedDb,
  ctx: TimerContext,
  row: WaitingRow,
  { kind }: Timer,
): Promise<void> {
  const organization = await readOrganization({ ...ctx, db: tx });
  const reason = timeoutReason(kind, organization.timeouts, organization.language);
  const conversationId = row.id;
  const where = { id: conversationId };
  const now = ctx.clock.now();
  const transition = { conversationId, from: row.state, actor: 'system', userId: null } as const;
  switch (kind) {
    case 'waiting_too_long':
      await tx.conversation.update({ where, data: { urgentSince: now } });
      await noteEvent(tx, ctx, { conversationId, kind, reason });
      await tellContact(tx, ctx, row, { news: 'still_waiting', organization });
      await notify(tx, ctx, { event: kind, conversationId, reason });
      return;
    case 'attendant_reminder':
      await tx.conversation.update({ where, data: { attendantRemindedAt: now } });
      await noteEvent(tx, ctx, { conversationId, kind, reason });
      await notify(tx, ctx, {
        event: 'agent_idle',
        conversationId,
        userIds: attendantOf(row),
        reason,
      });
      return;
    case 'window_closing':
      await tx.conversation.update({ where, data: { windowWarnedAt: now } });
      await noteEvent(tx, ctx, { conversationId, kind, reason });
      await notify(tx, ctx, { event: kind, conversationId, userIds: attendantOf(row), reason });
      return;
    case 'attendant_idle':
      await recordTransition(tx, ctx, { ...transition, action: 'requeue', reason });
      return;
    case 'bot_idle':
      await recordTransition(tx, ctx, { ...transition, action: 'expire', reason });
  }
}

/** Whoever has the conversation is told; if nobody has it, everybody is. */
const attendantOf = ({ state, assigneeId }: WaitingRow): string[] =>
  state === 'AGENT_ACTIVE' && assigneeId ? [assigneeId] : [];

async function noteEvent(
  tx: ScopedDb,
  ctx: TimerContext,
  { conversationId, kind, reason }: { conversationId: string; kind: Timer['kind']; reason: string },
): Promise<void> {
  const { organizationId } = ctx;
  await tx.conversationEvent.create({
    data: {
      id: newId(),
      organizationId,
      conversationId,
      type: kind,
      actor: 'system',
      reason,
      createdAt: ctx.clock.now(),
    },
  });
  await announce(tx, organizationId, { type: 'conversation', conversationId });
}
