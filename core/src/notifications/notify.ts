import type { NotificationEvent } from '../contract/index.ts';
import { type Context, newId, type ScopedDb } from '../platform/index.ts';
import { WAKE_CHANNEL } from './wake-channel.ts';

export interface News {
  event: NotificationEvent;
  conversationId?: string;
  numberId?: string;
  /** The only people it concerns; when omitted, everybody whose role it concerns (`CONCERNED`). */
  userIds?: string[];
  /** The reason, in words that may be shown: a handoff's reason, a provider's code. */
  reason?: string | null;
}

/**
 * Notifies people and the organisation's hooks of an event, in the transaction in which it happens:
 * an event that is rolled back is never announced, and a committed one is not lost. It runs one
 * short statement; a job requested by the database at commit determines who is notified, and how.
 * The person who caused the event (`ctx.userId`) is not notified.
 */
export async function notify(
  tx: Pick<ScopedDb, '$executeRaw'>,
  ctx: Pick<Context, 'clock' | 'organizationId'> & { userId?: string | null },
  { event, conversationId, numberId, userIds = [], reason = null }: News,
): Promise<void> {
  const id = newId();
  const { organizationId } = ctx;
  await tx.$executeRaw`/* notify */
    with written as (
      insert into notifications (id, organization_id, event, conversation_id, number_id,
        actor_user_id, user_ids, reason, created_at)
      values (${id}::uuid, ${organizationId}::uuid, ${event}, ${conversationId ?? null}::uuid,
        ${numberId ?? null}::uuid, ${ctx.userId ?? null}::uuid,
        array(select jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb)::uuid),
        ${reason}, ${ctx.clock.now()})
      returning id
    )
    select pg_notify(${WAKE_CHANNEL}, ${`${organizationId}/${id}`}) from written`;
}
