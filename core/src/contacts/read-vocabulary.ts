import { z } from 'zod';
import type { ContactVocabulary } from '../contract/index.ts';
import { type Context, queryRows } from '../platform/index.ts';

/** More suggestions than this help nobody. */
const MOST = 200;

const Tag = z.object({ name: z.string(), contacts: z.number() });
const Field = z.object({ name: z.string() });

/** Tags and field names of the organisation's contacts, most used first. */
export async function readVocabulary({
  db,
  organizationId,
}: Pick<Context, 'db' | 'organizationId'>): Promise<ContactVocabulary> {
  const tags = await queryRows(db, Tag)`
    select tag as name, count(*)::int as contacts
    from contacts c, unnest(c.tags) as tag
    where c.organization_id = ${organizationId}::uuid and c.merged_into_id is null
    group by tag order by 2 desc, 1 limit ${MOST}`;
  const fields = await queryRows(db, Field)`
    select field as name from contacts c, jsonb_object_keys(c.custom_fields) as field
    where c.organization_id = ${organizationId}::uuid and c.merged_into_id is null
    group by field order by count(*) desc, 1 limit ${MOST}`;
  return { tags, fields: fields.map(({ name }) => name) };
}
