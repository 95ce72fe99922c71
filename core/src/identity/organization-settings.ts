import { OrganizationSettings } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';

/**
 * How an organisation wants things: its time zone and currency, with defaults for what is unset.
 */
export async function readOrganizationSettings(
  ctx: Pick<Context, 'prisma' | 'organizationId'>,
): Promise<OrganizationSettings> {
  const { settings } = await ctx.prisma.organization.findUniqueOrThrow({
    where: { id: ctx.organizationId },
    select: { settings: true },
  });
  return OrganizationSettings.parse(settings);
}
