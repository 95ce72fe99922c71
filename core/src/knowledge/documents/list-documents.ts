import type { Document, DocumentListQuery } from '../../contract/index.ts';
import { type Context, readPageKey } from '../../platform/index.ts';
import { toDocument } from './document-row.ts';

const SORTABLE = ['title', 'status', 'passageCount', 'byteSize', 'createdAt', 'updatedAt'] as const;

/**
 * A page of the organisation's documents, newest first unless another order is given. Pages by the
 * cursor `before`, or by page number for short lists.
 */
export async function listDocuments(
  ctx: Pick<Context, 'db'>,
  query: DocumentListQuery,
): Promise<{ data: Document[]; total: number }> {
  const where = {
    ...(query.ids && { id: { in: query.ids } }),
    ...(query.status && { status: query.status }),
    ...(query.q && { title: { contains: query.q, mode: 'insensitive' as const } }),
  };
  const sort = SORTABLE.find((field) => field === query.sort) ?? 'createdAt';
  const order = query.order ?? (sort === 'createdAt' ? 'desc' : 'asc');
  const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  const rows = await ctx.db.document.findMany({
    where: query.before ? { AND: [where, isBefore(query.before)] } : where,
    orderBy: query.before ? newestFirst : [{ [sort]: order }, { id: order }],
    skip: query.before ? 0 : (query.page - 1) * query.perPage,
    take: query.perPage,
  });
  return { data: rows.map(toDocument), total: await ctx.db.document.count({ where }) };
}

function isBefore(before: string) {
  const { createdAt, id } = readPageKey(before);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
