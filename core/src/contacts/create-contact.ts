import { z } from 'zod';
import type { ChannelUser } from '../channels/port/index.ts';
import { newId, queryRows, type ScopedDb } from '../platform/index.ts';

const Written = z.object({ id: z.string() });

/**
 * Creates a contact with its identities, which no contact has yet, in one statement. Returns the
 * contact's id. Throws a unique violation when another transaction created the same contact
 * meanwhile.
 */
export async function createContact(
  db: Pick<ScopedDb, '$queryRaw'>,
  organizationId: string,
  { channel, profileName, phone, identities }: ChannelUser,
): Promise<string> {
  const id = newId();
  const names = identities.map((identity) => ({ ...identity, id: newId() }));
  await queryRows(db, Written)`/* create-contact */
    with contact as (
      insert into contacts (id, organization_id, channel, name, phone, updated_at)
      values (${id}::uuid, ${organizationId}::uuid, ${channel}::"Channel", ${profileName}::text,
        ${phone}::text, now())
      returning id, organization_id, channel
    )
    insert into contact_identities
      (id, organization_id, contact_id, channel, kind, provider_user_id)
    select n.id, c.organization_id, c.id, c.channel, n.kind, n."providerUserId"
    from contact c, jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
      as n(id uuid, kind text, "providerUserId" text)
    returning id`;
  return id;
}
