import { z } from 'zod';
import { PERMISSIONS, Role } from '../contract/index.ts';
import { type Context, queryRows, type ScopedDb } from '../platform/index.ts';

const Row = z.object({ role: z.string() });

/**
 * Whether somebody is a member here and may answer conversations. This holds until the transaction
 * ends: otherwise a colleague deactivated at the same moment could be given a conversation after
 * theirs were passed on.
 */
export async function mayAttend(
  tx: Pick<ScopedDb, '$queryRaw'>,
  { organizationId }: Pick<Context, 'organizationId'>,
  userId: string,
): Promise<boolean> {
  const [member] = await queryRows(tx, Row)`
    select role from members
    where organization_id = ${organizationId}::uuid and user_id = ${userId}::uuid
      and deactivated_at is null
    for share`;
  const role = Role.safeParse(member?.role);
  return role.success && PERMISSIONS[role.data].includes('conversations:write');
}
