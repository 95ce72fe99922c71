import type { Platform } from '../../platform/index.ts';

const MOST_AT_ONCE = 500;

/**
 * Queues ingestion again for documents whose job was lost: not begun, or without progress, since
 * `before`. Returns how many there were.
 */
export async function sweepDocuments(
  platform: Pick<Platform, 'prisma' | 'queue'>,
  before: Date,
): Promise<number> {
  const lost = await platform.prisma.document.findMany({
    where: { status: { in: ['pending', 'processing'] }, updatedAt: { lt: before } },
    select: { id: true, organizationId: true },
    orderBy: { updatedAt: 'asc' },
    take: MOST_AT_ONCE,
  });
  for (const { id, organizationId } of lost) {
    await platform.queue.add('ingest-document', { organizationId, documentId: id });
  }
  return lost.length;
}
