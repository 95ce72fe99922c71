import type { SavedView } from '../../contract/index.ts';
import { namesOf } from '../../identity/index.ts';
import { type ViewContext, viewOf } from './saved-view.ts';

/** One's own views and those that others share, by name. */
export async function listSavedViews(
  ctx: ViewContext,
): Promise<{ data: SavedView[]; total: number }> {
  const own = ctx.userId ? [{ ownerId: ctx.userId }] : [];
  const rows = await ctx.db.savedView.findMany({
    where: { OR: [...own, { isShared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  const names = await namesOf(
    ctx,
    rows.map((row) => row.ownerId),
  );
  const data = rows.map((row) => viewOf(row, ctx.userId, names));
  return { data, total: data.length };
}
