import { OrganizationSettings } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';

/** An organisation's settings, such as time zone and currency, with defaults for what is unset. */
export async function readOrganizationSettings(
  ctx: Pick<Context, 'prisma' | 'organizationId'>,
): Promise<OrganizationSettings> {
  const { settings } = await ctx.prisma.organization.findUniqueOrThrow({
    where: { id: ctx.organizationId },
    select: { settings: true },
  });
  return OrganizationSettings.parse(settings);
}
