import type { Context } from '../platform/index.ts';

/** What WhatsApp takes from one sender by default (Twilio, "best practices and FAQs"). */
const MESSAGES_PER_SECOND = 80;
/** So much may leave ahead of its time, for short bursts. */
const AHEAD_MS = 250;

/**
 * Takes the next moment at which a number may send, 1/80 s after the one before, from its row: all
 * workers share it. Answers 0 when the message may leave now, or how long to wait (ms), having taken
 * nothing. An account whose limit was raised says so in its settings (`messagesPerSecond`).
 */
export async function takeSenderSlot(
  ctx: Pick<Context, 'prisma' | 'clock' | 'organizationId'>,
  number: { id: string; providerAccount: { settings: unknown } | null },
): Promise<number> {
  const now = ctx.clock.now();
  const spacing = 1000 / messagesPerSecond(number.providerAccount?.settings);
  const ahead = new Date(now.getTime() + AHEAD_MS);
  const taken = await ctx.prisma.$executeRaw`
    update numbers
    set next_send_at = greatest(coalesce(next_send_at, ${now}), ${now}) + make_interval(secs => ${spacing / 1000})
    where id = ${number.id}::uuid and organization_id = ${ctx.organizationId}::uuid
      and (next_send_at is null or next_send_at <= ${ahead})`;
  if (taken > 0) return 0;
  const row = await ctx.prisma.number.findFirst({
    where: { id: number.id, organizationId: ctx.organizationId },
    select: { nextSendAt: true },
  });
  return Math.max(Math.ceil(spacing), (row?.nextSendAt?.getTime() ?? 0) - ahead.getTime());
}

/** The rate that an account's settings say, or WhatsApp's default. */
export function messagesPerSecond(settings: unknown): number {
  const rate = (settings as { messagesPerSecond?: unknown } | null)?.messagesPerSecond;
  return typeof rate === 'number' && rate > 0 ? rate : MESSAGES_PER_SECOND;
}
