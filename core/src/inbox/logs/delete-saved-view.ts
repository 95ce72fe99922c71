import { ownView, type ViewContext } from './saved-view.ts';

/** Forgets one's own view, for everybody it was shared with too. Throws `not_found`. */
export async function deleteSavedView(ctx: ViewContext, id: string): Promise<void> {
  await ownView(ctx.db, ctx, id);
  await ctx.db.savedView.delete({ where: { id } });
}
