import { z } from 'zod';
import { openPort } from '../channels/index.ts';
import type { ChannelPort, FindOutcome, OutboundMessage } from '../channels/port/index.ts';
import type { Context } from '../platform/index.ts';
import type { OutboxRow } from './outbox-row.ts';

type FindContext = Pick<Context, 'db' | 'config' | 'secrets'>;

/** Written when a number moves to another account: which attempt was made with the previous one. */
const AskedBefore = z.object({ accountId: z.uuid(), attempts: z.number() });

/**
 * Asks the account that made an earlier attempt whether the message arrived after all. `lost`: that
 * account is gone or no longer answers us, so nobody will ever know.
 */
export async function findAttempt(
  ctx: FindContext,
  row: OutboxRow,
  message: OutboundMessage,
  port: ChannelPort,
): Promise<FindOutcome | { kind: 'lost' }> {
  const taken = (ids: string[]) => takenByOthers(ctx, row.id, ids);
  const { askedBefore } = (row.details ?? {}) as { askedBefore?: unknown };
  const { data: asked } = AskedBefore.safeParse(askedBefore);
  if (asked?.attempts !== row.attempts) return port.find(message, taken);
  const account = await ctx.db.providerAccount.findUnique({
    where: { id: asked.accountId },
    select: { accountSid: true, credentials: true },
  });
  const { channel } = row.conversation;
  const before = account && (await openPort(ctx, { channel, providerAccount: account }));
  const found = await before?.find(message, taken);
  return !found || found.kind === 'unknown' ? { kind: 'lost' } : found;
}

async function takenByOthers({ db }: Pick<Context, 'db'>, messageId: string, ids: string[]) {
  const rows = await db.message.findMany({
    where: { providerMessageId: { in: ids }, id: { not: messageId } },
    select: { providerMessageId: true },
  });
  return new Set(rows.flatMap((row) => row.providerMessageId ?? []));
}
