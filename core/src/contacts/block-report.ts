import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';

/**
 * Finds the event of a block that the provider reported; it has the same timestamp as the block. A
 * block that somebody here decided has no such event (see outbox/consequences.ts, and
 * read-arrival.ts, which checks the same for a contact that writes).
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
 * Lifts a block that the provider reported: a contact who writes to us has not blocked us, or no
 * longer does. The conversation in which the block was noted gets an event that says so. A block of
 * our own stays.
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
