import type { Document } from '@sosia/prisma';
import { type Context, NotFoundError, type ScopedDb } from '../../platform/index.ts';

/** Returns a document's row, locked until the transaction ends. Throws a `NotFoundError`. */
export async function lockDocument(
  tx: Pick<ScopedDb, '$executeRaw' | 'document'>,
  { organizationId }: Pick<Context, 'organizationId'>,
  id: string,
): Promise<Document> {
  await tx.$executeRaw`
    select id from documents
    where id = ${id}::uuid and organization_id = ${organizationId}::uuid for update`;
  const row = await tx.document.findUnique({ where: { id } });
  if (!row) throw new NotFoundError('Document');
  return row;
}
