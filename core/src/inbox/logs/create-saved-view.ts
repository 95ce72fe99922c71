import type { CreateSavedView, SavedView } from '../../contract/index.ts';
import { namesOf } from '../../identity/index.ts';
import { ForbiddenError, newId } from '../../platform/index.ts';
import { type ViewContext, viewOf } from './saved-view.ts';

/** Saves a search under a name. Throws `forbidden` without a user: a view belongs to somebody. */
export async function createSavedView(
  ctx: ViewContext,
  input: CreateSavedView,
): Promise<SavedView> {
  const { organizationId, userId } = ctx;
  if (!userId) throw new ForbiddenError();
  const row = await ctx.db.savedView.create({
    data: { id: newId(), organizationId, ownerId: userId, ...input },
  });
  return viewOf(row, userId, await namesOf(ctx, [userId]));
}
