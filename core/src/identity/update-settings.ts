import type { UpdateSettings } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { recordAudit } from './record-audit.ts';

/** Changes an organisation's name and settings; omitted fields keep their value. */
export async function updateSettings(
  ctx: Pick<Context, 'prisma' | 'organizationId' | 'userId'>,
  { name, ...changes }: UpdateSettings,
): Promise<void> {
  const { organizationId } = ctx;
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  await ctx.prisma.$transaction(async (tx) => {
    // Merged in the database, so that when two people change different settings at once, both are
    // kept.
    await tx.$executeRaw`/* update-settings */
      update organizations set settings = settings || ${JSON.stringify(given)}::jsonb,
        name = coalesce(${name ?? null}::text, name), updated_at = now()
      where id = ${organizationId}::uuid`;
    await recordAudit(tx, ctx, {
      action: 'organization.updated',
      entityType: 'organization',
      entityId: organizationId,
      details: { ...given, ...(name && { name }) },
    });
  });
}
