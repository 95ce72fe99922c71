import { ownView, type ViewContext } from './saved-view.ts';

/** Deletes one's own view, also for everybody it was shared with. Throws `not_found`. */
export async function deleteSavedView(ctx: ViewContext, id: string): Promise<void> {
  await ownView(ctx.db, ctx, id);
  await ctx.db.savedView.delete({ where: { id } });
}
