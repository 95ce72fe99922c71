import type { Settings } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { readOrganizationSettings } from './organization-settings.ts';

/** An organisation's name and settings, and whether mail can be sent. */
export async function readSettings(
  ctx: Pick<Context, 'prisma' | 'config' | 'organizationId'>,
): Promise<Settings> {
  const { name } = await ctx.prisma.organization.findUniqueOrThrow({
    where: { id: ctx.organizationId },
    select: { name: true },
  });
  const { mail } = ctx.config;
  return {
    ...(await readOrganizationSettings(ctx)),
    name,
    mail: { isConfigured: Boolean(mail), from: mail?.from ?? null },
  };
}
