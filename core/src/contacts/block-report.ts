import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';

/**
 * A block that the provider reported has its event in a conversation, of the same moment; one that
 * somebody here decided has none (see outbox/consequences.ts, and read-arrival.ts, which asks the
 * same of a contact that writes).
 */
export async function findBlockReport(
  tx: Pick<ScopedDb, 'conversationEvent'>,
  { contactId, blockedAt }: { contactId: string; blockedAt: Date },
): Promise<{ conversationId: string } | null> {
  return tx.conversationEvent.findFirst({
    where: {
      type: 'blocked',
      actor: 'system',
      createdAt: blockedAt,
      conversation: { contactId },
    },
    select: { conversationId: true },
  });
}

/**
 * Whoever writes to us has not blocked us, or does so no more: a block that the provider reported
 * is over, and the conversation in which it was noted says so. A block of our own stays.
 */
export async function liftReportedBlock(
  tx: ScopedDb,
  { clock, organizationId }: Pick<Context, 'clock' | 'organizationId'>,
  { id: contactId, blockedAt }: { id: string; blockedAt: Date | null },
): Promise<void> {
  const report = blockedAt && (await findBlockReport(tx, { contactId, blockedAt }));
  if (!report) return;
  const { count } = await tx.contact.updateMany({
    where: { id: contactId, blockedAt },
    data: { blockedAt: null },
  });
  if (count === 0) return;
  const { conversationId } = report;
  await tx.conversationEvent.create({
    data: {
      id: newId(),
      organizationId,
      conversationId,
      type: 'unblocked',
      actor: 'contact',
      createdAt: clock.now(),
    },
  });
  await announce(tx, organizationId, { type: 'conversation', conversationId });
}
