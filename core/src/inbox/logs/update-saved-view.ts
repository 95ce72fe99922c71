import type { SavedView, UpdateSavedView } from '../../contract/index.ts';
import { namesOf } from '../../identity/index.ts';
import { ownView, type ViewContext, viewOf } from './saved-view.ts';

/** Renames, changes or shares one's own view. Throws `not_found` for others' views. */
export async function updateSavedView(
  ctx: ViewContext,
  { id, name, filters, isShared }: UpdateSavedView & { id: string },
): Promise<SavedView> {
  await ownView(ctx.db, ctx, id);
  const row = await ctx.db.savedView.update({ where: { id }, data: { name, filters, isShared } });
  return viewOf(row, ctx.userId, await namesOf(ctx, [row.ownerId]));
}
