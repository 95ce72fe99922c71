import type { NotificationEvent } from '../contract/index.ts';
import { type Context, newId, type ScopedDb } from '../platform/index.ts';
import { WAKE_CHANNEL } from './wake-channel.ts';

export interface News {
  event: NotificationEvent;
  conversationId?: string;
  numberId?: string;
  /** Whom alone it concerns; without, everybody whose role it concerns (`CONCERNED`). */
  userIds?: string[];
  /** Why, in a word that may be shown: a handoff's reason, a provider's code. */
  reason?: string | null;
}

/**
 * Tells people, and the organisation's hooks, of something, in the transaction in which it happens:
 * what is rolled back is told to nobody, and what is committed is not forgotten. One short
 * statement; who is to be told, and how, is found out by a job that the database itself asks for at
 * the commit. Whoever does it (`ctx.userId`) is not told.
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
