import type { SavedView as Row } from '@sosia/prisma';
import { LogFilters, type SavedView } from '../../contract/index.ts';
import { type Context, NotFoundError, type ScopedDb } from '../../platform/index.ts';

export type ViewContext = Pick<Context, 'db' | 'organizationId' | 'userId'>;

/** A view as the API shows it, without filters that are no longer known. */
export function viewOf(
  row: Row,
  userId: string | null,
  names: ReadonlyMap<string, string>,
): SavedView {
  return {
    id: row.id,
    name: row.name,
    filters: LogFilters.safeParse(row.filters).data ?? {},
    isShared: row.isShared,
    isMine: row.ownerId === userId,
    ownerName: names.get(row.ownerId) ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A view of the asker. Throws `not_found` for others' views, shared or not. */
export async function ownView(
  db: Pick<ScopedDb, 'savedView'>,
  { userId }: Pick<Context, 'userId'>,
  id: string,
): Promise<Row> {
  const row = await db.savedView.findUnique({ where: { id } });
  if (!row || row.ownerId !== userId) throw new NotFoundError('Saved view');
  return row;
}
