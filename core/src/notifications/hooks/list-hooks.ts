import type { ListQuery, NotificationHook } from '../../contract/index.ts';
import type { Context } from '../../platform/index.ts';
import { HOOK_PARTS, hookView, readHook } from './hook-view.ts';

type HookContext = Pick<Context, 'db' | 'secrets'>;

/** An organisation's hooks, oldest first. */
export async function listHooks(
  ctx: HookContext,
  { page, perPage, ids }: ListQuery,
): Promise<{ data: NotificationHook[]; total: number }> {
  const where = ids ? { id: { in: ids } } : {};
  const rows = await ctx.db.notificationHook.findMany({
    where,
    include: HOOK_PARTS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * perPage,
    take: perPage,
  });
  const total = await ctx.db.notificationHook.count({ where });
  return { data: rows.map((row) => hookView(ctx, row)), total };
}

/** Throws `not_found`. */
export function getHook(ctx: HookContext, id: string): Promise<NotificationHook> {
  return readHook(ctx.db, ctx, id);
}
