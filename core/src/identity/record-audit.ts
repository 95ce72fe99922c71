import type { Prisma } from '@sosia/prisma';
import { type Context, newId } from '../platform/index.ts';

interface AuditWriter {
  auditEvent: {
    create(args: { data: Prisma.AuditEventUncheckedCreateInput }): PromiseLike<unknown>;
  };
}

export interface Audit {
  /** `<entity>.<what happened>`, for example `persona.published`. */
  action: string;
  entityType: string;
  entityId: string | null;
  /** What changed, by name; never a secret, nor what a contact wrote. */
  details?: Prisma.InputJsonObject;
}

/** Records who changed what, in the transaction that changes it. */
export async function recordAudit(
  tx: AuditWriter,
  ctx: Pick<Context, 'organizationId' | 'userId'>,
  { action, entityType, entityId, details = {} }: Audit,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: newId(),
      organizationId: ctx.organizationId,
      actorUserId: ctx.userId,
      action,
      entityType,
      entityId,
      details,
    },
  });
}
