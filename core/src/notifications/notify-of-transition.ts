import type { Context, ScopedDb } from '../platform/index.ts';
import { notify } from './notify.ts';

interface Change {
  conversationId: string;
  to: string;
  userId: string | null;
  reason: string | null;
}

/** Events of a conversation that are over once somebody has it. */
const ABOUT_WAITING = ['waiting', 'waiting_too_long', 'agent_idle', 'window_closing'];

/**
 * What a change of a conversation's state tells people: that somebody waits, or no longer does, in
 * which case what the bells still say of it is taken as read.
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
