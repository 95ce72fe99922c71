import type { Context, ScopedDb } from '../platform/index.ts';
import { notify } from './notify.ts';

interface Change {
  conversationId: string;
  to: string;
  userId: string | null;
  reason: string | null;
}

/** Events of a conversation that no longer matter once somebody has taken it. */
const ABOUT_WAITING = ['waiting', 'waiting_too_long', 'agent_idle', 'window_closing'];

/**
 * Notifies people when a conversation starts waiting. After any other state change, unread console
 * notifications about its waiting are marked as read.
 */
export async function notifyOfTransition(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  { conversationId, to, userId, reason }: Change,
): Promise<void> {
  if (to === 'AWAITING_AGENT') {
    await notify(tx, { ...ctx, userId }, { event: 'waiting', conversationId, reason });
    return;
  }
  await tx.notificationDelivery.updateMany({
    where: {
      channel: 'console',
      readAt: null,
      notification: { conversationId, event: { in: ABOUT_WAITING } },
    },
    data: { readAt: ctx.clock.now() },
  });
}
