import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { DeliveryReport } from '../channels/port/index.ts';
import { earlierThan, hasArrived } from '../channels/port/index.ts';
import { ALERT_CODES } from '../channels/whatsapp/index.ts';
import { messageNews } from '../conversations/index.ts';
import { type Context, NOTIFIED, queryRows, toldOf } from '../platform/index.ts';

const Row = z.object({ moved: z.number() });

/**
 * Updates a message's status from its provider's report in one statement, which is enough for
 * nearly every callback. A message that arrived, and was sent after its number's trouble was noted,
 * ends that trouble. Returns false, having done nothing, in the other cases: the message has a
 * later status already, was sent in another form before, or is not ours.
 */
export async function moveOn(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId'>,
  messageId: string,
  { status, providerMessageId }: DeliveryReport,
): Promise<boolean> {
  const earlier = JSON.stringify(earlierThan(status));
  const [row] = await queryRows(ctx.db, Row)`/* move-on */
    with moved as (
      update messages set status = ${status}::"DeliveryStatus",
        status_at = ${ctx.clock.now()}::timestamptz, next_attempt_at = null, error_code = null,
        error_message = null, provider_message_id = ${providerMessageId}::text
      where id = ${messageId}::uuid and organization_id = ${ctx.organizationId}::uuid
        and direction = 'outbound'
        and coalesce(provider_message_id, ${providerMessageId}::text) = ${providerMessageId}::text
        and status::text = any(array(select jsonb_array_elements_text(${earlier}::jsonb)))
        and details->'replacedIds' is null
      returning id, organization_id, conversation_id, position, sent_at
    ), mended as (
      update numbers n set last_failure_at = null, last_failure_code = null
      from moved join conversations v on v.id = moved.conversation_id
      where ${hasArrived(status)}::boolean and n.id = v.number_id
        and n.last_failure_at < moved.sent_at
        and n.last_failure_code = any(array(select jsonb_array_elements_text(${ALERTS}::jsonb)))
      returning n.id, n.organization_id
    ), ${toldOf(NEWS)}
    select count(*)::int as moved, ${NOTIFIED} as told from moved`;
  return (row?.moved ?? 0) > 0;
}

const ALERTS = JSON.stringify(ALERT_CODES);
const NEWS = Prisma.sql`${messageNews(Prisma.sql`moved`)} union all
  select organization_id, 'number', jsonb_build_object('numberId', id) from mended`;
