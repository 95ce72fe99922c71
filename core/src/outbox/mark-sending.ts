import { z } from 'zod';
import { messagesPerSecond } from '../channels/numbers/index.ts';
import { type Context, queryRows } from '../platform/index.ts';

/** A message may leave this much ahead of its time, for short bursts. */
const AHEAD_MS = 250;

const Taken = z.object({ wait: z.number(), marked: z.boolean() });

/**
 * Takes the next moment at which a number may send, 1/80 s after the one before, from the number's
 * row, which all workers share. If that moment has come, the same statement marks the message as
 * being sent. Otherwise returns how long to wait (ms); a message that has waited need not ask
 * again, so a crowd of them does not come back all at once. An account whose limit was raised says
 * so in its settings (`messagesPerSecond`). The message is not marked if another attempt was made
 * for it since it was read. A crash after the mark leaves `sending`: the message is then looked for
 * at the provider before it is sent again.
 */
export async function markSending(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId'>,
  row: { id: string; attempts: number; conversation: { number: SendingNumberRow } },
  { isSlotNeeded, lookAgainMs }: { isSlotNeeded: boolean; lookAgainMs: number },
): Promise<{ isMarked: boolean; waitMs: number }> {
  const now = ctx.clock.now();
  const { number } = row.conversation;
  const spacing = isSlotNeeded ? 1000 / messagesPerSecond(number.providerAccount?.settings) : 0;
  const lookAgainAt = new Date(now.getTime() + lookAgainMs);
  const [taken] = await queryRows(ctx.db, Taken)`/* mark-sending */
    with slot as (
      update numbers set next_send_at = greatest(coalesce(next_send_at, ${now}::timestamptz),
        ${now}::timestamptz) + make_interval(secs => ${spacing}::float8 / 1000)
      where id = ${number.id}::uuid and organization_id = ${ctx.organizationId}::uuid
        and ${isSlotNeeded}::boolean
      returning next_send_at
    ), wait as (
      select coalesce((
        select ceil(extract(epoch from next_send_at - ${now}::timestamptz) * 1000 - ${spacing}::float8)
        from slot
      ), 0)::float8 - ${AHEAD_MS}::float8 as ms
    ), marked as (
      update messages set status = 'sending', status_at = ${now}::timestamptz,
        attempts = attempts + 1, next_attempt_at = ${lookAgainAt}::timestamptz,
        sent_at = coalesce(sent_at, ${now}::timestamptz)
      from wait
      where id = ${row.id}::uuid and organization_id = ${ctx.organizationId}::uuid
        and attempts = ${row.attempts}::int and wait.ms <= 0
      returning id
    )
    select greatest(ms, 0)::float8 as wait, exists (select 1 from marked) as marked from wait`;
  return { isMarked: taken?.marked ?? false, waitMs: taken?.wait ?? 0 };
}

interface SendingNumberRow {
  id: string;
  providerAccount: { settings: unknown } | null;
}
