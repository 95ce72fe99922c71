import { MessageDetails } from '../contract/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';
import { PAIR_LIMIT, type SendFacts } from './may-send.ts';
import type { OutboundMessage } from './port.ts';

const PARTS = {
  conversation: {
    select: {
      channel: true,
      state: true,
      stateChangedAt: true,
      lastInboundAt: true,
      contact: {
        select: {
          id: true,
          optedOutAt: true,
          blockedAt: true,
          mutedUntil: true,
          identities: { select: { kind: true, providerUserId: true } },
        },
      },
      number: { include: { providerAccount: true } },
    },
  },
} as const;

const IN_OUTBOX = { direction: 'outbound', nextAttemptAt: { not: null } } as const;

/** Whether anything is left to send. Asked after each message, so it reads no more than that. */
export async function isPending(db: ScopedDb, conversationId: string): Promise<boolean> {
  const where = { conversationId, ...IN_OUTBOX };
  return (await db.message.findFirst({ where, select: { id: true } })) !== null;
}

/** The message of a conversation that is to leave next, with all that decides whether it may. */
export function nextInOutbox(db: ScopedDb, conversationId: string) {
  return db.message.findFirst({
    where: { conversationId, ...IN_OUTBOX },
    orderBy: { position: 'asc' },
    include: PARTS,
  });
}

export type OutboxRow = NonNullable<Awaited<ReturnType<typeof nextInOutbox>>>;

/** A message as its channel needs it; null when the contact has no address. */
export function addressed(row: OutboxRow, now: Date): OutboundMessage | null {
  const { contact, number } = row.conversation;
  const phone = contact.identities.find((identity) => identity.kind === 'phone');
  const to = (phone ?? contact.identities[0])?.providerUserId;
  if (!to) return null;
  const firstAttemptAt = row.sentAt ?? now;
  const template = MessageDetails.parse(row.details).template ?? null;
  const from = number.address;
  const voice = { isVoice: row.kind === 'audio', mediaUrl: null };
  return { messageId: row.id, from, to, body: row.body, template, firstAttemptAt, ...voice };
}

/** What `maySend` decides by. Recent sends are read only where there can be too many. */
export async function factsOf(
  ctx: Pick<Context, 'db' | 'clock'>,
  row: OutboxRow,
): Promise<SendFacts> {
  const { conversation } = row;
  const isLimited = conversation.channel === 'whatsapp' && row.position > PAIR_LIMIT.messages;
  return {
    message: row,
    conversation,
    contact: conversation.contact,
    recentSends: isLimited ? await recentSends(ctx, row) : [],
  };
}

async function recentSends(ctx: Pick<Context, 'db' | 'clock'>, row: OutboxRow): Promise<Date[]> {
  const since = new Date(ctx.clock.now().getTime() - PAIR_LIMIT.withinMs);
  const rows = await ctx.db.message.findMany({
    where: {
      conversationId: row.conversationId,
      direction: 'outbound',
      // A bound on what is read, however long the conversation is.
      position: { gt: row.position - 8 * PAIR_LIMIT.messages },
      sentAt: { gt: since },
    },
    orderBy: { sentAt: 'desc' },
    take: PAIR_LIMIT.messages,
    select: { sentAt: true },
  });
  return rows.flatMap(({ sentAt }) => sentAt ?? []);
}
