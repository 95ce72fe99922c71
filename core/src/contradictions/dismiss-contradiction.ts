import type { Contradiction } from '../contract/index.ts';
import { namesOf, recordAudit } from '../identity/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { CONTRADICTION_PARTS, contradictionView } from './contradiction-view.ts';

type DismissContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>;

/** Dismisses a contradiction until one of its texts changes. Throws `not_found`. */
export function dismissContradiction(ctx: DismissContext, id: string): Promise<Contradiction> {
  const by = { dismissedById: ctx.userId, dismissedAt: ctx.clock.now() };
  return change(ctx, id, { from: 'open', to: 'dismissed', ...by });
}

/** Shows a dismissed contradiction again. Throws `not_found`. */
export function reopenContradiction(ctx: DismissContext, id: string): Promise<Contradiction> {
  return change(ctx, id, { from: 'dismissed', to: 'open', dismissedById: null, dismissedAt: null });
}

interface Change {
  from: string;
  to: string;
  dismissedById: string | null;
  dismissedAt: Date | null;
}

/** Repeating it changes nothing more. */
function change(ctx: DismissContext, id: string, change: Change): Promise<Contradiction> {
  const { from, to, ...data } = change;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.contradiction.updateMany({
      where: { id, status: from },
      data: { ...data, status: to },
    });
    const row = await tx.contradiction.findUnique({ where: { id }, include: CONTRADICTION_PARTS });
    if (!row || row.status === 'cleared') throw new NotFoundError('Contradiction');
    if (count > 0) {
      const action = to === 'open' ? 'contradiction.reopened' : 'contradiction.dismissed';
      await recordAudit(tx, ctx, { action, entityType: 'contradiction', entityId: id });
    }
    return contradictionView(row, await namesOf({ db: tx }, [row.dismissedById]));
  });
}
