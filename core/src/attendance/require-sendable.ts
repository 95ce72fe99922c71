import type { MessageKind } from '../contract/index.ts';
import { maySend } from '../outbox/index.ts';
import { ConflictError, NotFoundError, type ScopedDb } from '../platform/index.ts';

/**
 * Tells an attendant at once what sending would refuse: `outside_window`, `opted_out`, `blocked`.
 * Sending checks it again.
 */
export async function requireSendable(
  tx: Pick<ScopedDb, 'conversation'>,
  input: { conversationId: string; now: Date; parts: { kind?: MessageKind }[] },
): Promise<void> {
  const conversation = await tx.conversation.findUnique({
    where: { id: input.conversationId },
    select: {
      channel: true,
      state: true,
      stateChangedAt: true,
      lastInboundAt: true,
      contact: { select: { optedOutAt: true, blockedAt: true, mutedUntil: true } },
    },
  });
  if (!conversation) throw new NotFoundError('Conversation');
  const { contact } = conversation;
  for (const { kind = 'text' } of input.parts) {
    const message = { author: 'attendant', kind, createdAt: input.now };
    const verdict = maySend({ message, conversation, contact, recentSends: [] }, input.now);
    if (verdict.kind === 'never') throw new ConflictError(verdict.code, verdict.reason);
  }
}
