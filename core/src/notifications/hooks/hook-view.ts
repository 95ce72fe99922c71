import type { Prisma } from '@sosia/prisma';
import { HookKind, NotificationEvent, type NotificationHook } from '../../contract/index.ts';
import { type Context, NotFoundError, type ScopedDb } from '../../platform/index.ts';

export const HOOK_PARTS = {
  deliveries: {
    // A failed delivery that will be retried counts as failed.
    where: { OR: [{ status: { in: ['sent', 'failed'] } }, { error: { not: null } }] },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { status: true, createdAt: true },
  },
} satisfies Prisma.NotificationHookInclude;

type Row = Prisma.NotificationHookGetPayload<{ include: typeof HOOK_PARTS }>;

/** A hook as the console sees it: its address only as far as needed to tell hooks apart. */
export function hookView({ secrets }: Pick<Context, 'secrets'>, row: Row): NotificationHook {
  const [last] = row.deliveries;
  return {
    id: row.id,
    name: row.name,
    kind: HookKind.parse(row.kind),
    addressHint: addressHint(secrets.decrypt(row.sealedUrl)),
    hasSecret: row.sealedSecret !== null,
    events: NotificationEvent.options.filter((event) => row.events.includes(event)),
    numberIds: row.numberIds,
    isActive: row.isActive,
    lastStatus: last ? (last.status === 'sent' ? 'sent' : 'failed') : null,
    lastAt: last?.createdAt.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

function addressHint(address: string): string {
  const { host, pathname } = new URL(address);
  return pathname.length > 1 ? `${host}/…${pathname.slice(-4)}` : host;
}

/** Throws `not_found`. */
export async function readHook(
  db: Pick<ScopedDb, 'notificationHook'>,
  ctx: Pick<Context, 'secrets'>,
  id: string,
): Promise<NotificationHook> {
  const row = await db.notificationHook.findUnique({ where: { id }, include: HOOK_PARTS });
  if (!row) throw new NotFoundError('Hook');
  return hookView(ctx, row);
}
