import type { Context } from '../platform/index.ts';

/** What WhatsApp takes from one sender by default (Twilio, "best practices and FAQs"). */
const MESSAGES_PER_SECOND = 80;
/** So much may leave ahead of its time, for short bursts. */
const AHEAD_MS = 250;

/**
 * Takes the next moment at which a number may send, 1/80 s after the one before, from its row: all
 * workers share it. Answers how long to wait for it (ms): a message that has waited need not ask
 * again, so a crowd of them does not come back all at once. An account whose limit was raised says so
 * in its settings (`messagesPerSecond`).
 */
export async function takeSenderSlot(
  ctx: Pick<Context, 'prisma' | 'clock' | 'organizationId'>,
  number: { id: string; providerAccount: { settings: unknown } | null },
): Promise<number> {
  const now = ctx.clock.now();
  const spacing = 1 / messagesPerSecond(number.providerAccount?.settings);
  const [row] = await ctx.prisma.$queryRaw<{ next_send_at: Date }[]>`
    update numbers
    set next_send_at = greatest(coalesce(next_send_at, ${now}), ${now}) + make_interval(secs => ${spacing})
    where id = ${number.id}::uuid and organization_id = ${ctx.organizationId}::uuid
    returning next_send_at`;
  const slot = (row?.next_send_at.getTime() ?? 0) - spacing * 1000;
  return Math.max(0, Math.ceil(slot - AHEAD_MS - now.getTime()));
}

/** The rate that an account's settings say, or WhatsApp's default. */
export function messagesPerSecond(settings: unknown): number {
  const rate = (settings as { messagesPerSecond?: unknown } | null)?.messagesPerSecond;
  return typeof rate === 'number' && rate > 0 ? rate : MESSAGES_PER_SECOND;
}
