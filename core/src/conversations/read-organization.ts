import { z } from 'zod';
import { OrganizationSettings } from '../contract/index.ts';
import { type Context, queryRows, type ScopedDb } from '../platform/index.ts';

const Row = z.object({ settings: z.unknown() });

/** The organisation's settings; can be called inside a transaction. */
export async function readOrganization({
  db,
  organizationId,
}: Pick<Context, 'organizationId'> & {
  db: Pick<ScopedDb, '$queryRaw'>;
}): Promise<OrganizationSettings> {
  const [row] = await queryRows(db, Row)`
    select settings from organizations where id = ${organizationId}::uuid`;
  return OrganizationSettings.parse(row?.settings ?? {});
}
