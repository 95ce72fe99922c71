import { OrganizationSettings } from '../contract/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';

/** How the organisation wants things, also inside a transaction. */
export async function readOrganization({
  db,
  organizationId,
}: Pick<Context, 'organizationId'> & {
  db: Pick<ScopedDb, '$queryRaw'>;
}): Promise<OrganizationSettings> {
  const [row] = await db.$queryRaw<{ settings: unknown }[]>`
    select settings from organizations where id = ${organizationId}::uuid`;
  return OrganizationSettings.parse(row?.settings ?? {});
}
