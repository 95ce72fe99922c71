import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { SendOutcome } from '../channels/port/index.ts';
import { earlierThan } from '../channels/port/index.ts';
import { messageNews } from '../conversations/index.ts';
import { type Context, NOTIFIED, queryRows, toldOf } from '../platform/index.ts';

const Row = z.object({ changed: z.number() });

/**
 * Records that the provider accepted a message and gives the sending lease back, in one statement.
 * Returns false, having done nothing, when there is more to record: the message failed already, or
 * a callback came before the answer to our own request.
 */
export async function recordSent(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId'>,
  { id }: { id: string },
  outcome: Extract<SendOutcome, { kind: 'sent' }>,
  leaseToken: string,
): Promise<boolean> {
  if (outcome.errorCode !== null) return false;
  const earlier = JSON.stringify(earlierThan(outcome.status));
  const [row] = await queryRows(ctx.db, Row)`/* record-sent */
    with changed as (
      update messages set status = ${outcome.status}::"DeliveryStatus",
        status_at = ${ctx.clock.now()}::timestamptz, next_attempt_at = null, error_code = null,
        error_message = null, provider_message_id = ${outcome.providerMessageId}::text
      where id = ${id}::uuid and organization_id = ${ctx.organizationId}::uuid
        and status::text = any(array(select jsonb_array_elements_text(${earlier}::jsonb)))
      returning id, organization_id, conversation_id, position
    ), released as (
      update conversations v set send_lease_token = null, send_lease_until = null
      from changed where v.id = changed.conversation_id and v.send_lease_token = ${leaseToken}::uuid
    ), ${toldOf(NEWS)}
    select count(*)::int as changed, ${NOTIFIED} as told from changed`;
  return (row?.changed ?? 0) > 0;
}

const NEWS = messageNews(Prisma.sql`changed`);
