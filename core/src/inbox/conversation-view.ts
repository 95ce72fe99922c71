import type { Prisma } from '@sosia/prisma';
import { readTimers } from '../attendance/index.ts';
import { type Conversation, HandoffSummary, ResolveOutcome } from '../contract/index.ts';
import { windowClosesAt } from '../conversations/index.ts';
import { namesOf } from '../identity/index.ts';
import type { Context } from '../platform/index.ts';

export type ReadContext = Pick<Context, 'db' | 'clock' | 'prisma' | 'organizationId'>;

export const WITH_NAMES = {
  contact: {
    select: {
      id: true,
      name: true,
      phone: true,
      optedOutAt: true,
      blockedAt: true,
      mutedUntil: true,
    },
  },
  number: {
    select: { id: true, name: true, address: true, persona: { select: { id: true, name: true } } },
  },
} as const;

type Row = Prisma.ConversationGetPayload<{ include: typeof WITH_NAMES }>;

function contactOf({ contact }: Row): Conversation['contact'] {
  return {
    ...contact,
    optedOutAt: contact.optedOutAt?.toISOString() ?? null,
    blockedAt: contact.blockedAt?.toISOString() ?? null,
    mutedUntil: contact.mutedUntil?.toISOString() ?? null,
  };
}

/** Rows as the API shows them, in the same order. */
export async function conversationViews(
  ctx: Pick<ReadContext, 'db' | 'clock' | 'organizationId'>,
  rows: Row[],
): Promise<Conversation[]> {
  const names = await namesOf(
    ctx,
    rows.map((row) => row.assigneeId),
  );
  const timers = await readTimers(ctx, rows);
  const now = ctx.clock.now();
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel,
    state: row.state,
    stateChangedAt: row.stateChangedAt.toISOString(),
    contact: contactOf(row),
    number: { id: row.number.id, name: row.number.name, address: row.number.address },
    persona: row.number.persona,
    assignee: row.assigneeId ? { id: row.assigneeId, name: names.get(row.assigneeId) ?? '' } : null,
    handoffReason: row.handoffReason,
    outcomeKind: ResolveOutcome.nullable().parse(row.outcomeKind),
    outcome: row.outcome,
    handoffSummary: HandoffSummary.nullable().parse(row.handoffSummary),
    agreed: row.agreed,
    urgentSince: row.urgentSince?.toISOString() ?? null,
    timers: (timers.get(row.id) ?? []).map(({ kind, dueAt }) => ({
      kind,
      dueAt: dueAt.toISOString(),
    })),
    summary: row.summary,
    unreadCount: row.unreadCount,
    lastMessageAt: row.lastMessageAt.toISOString(),
    lastMessagePreview: row.lastMessagePreview,
    lastInboundAt: row.lastInboundAt?.toISOString() ?? null,
    windowClosesAt: windowClosesAt(row)?.toISOString() ?? null,
    isAnswering: row.turnLeaseUntil !== null && row.turnLeaseUntil > now,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}
