import { z } from 'zod';
import type { ContradictionCount } from '../contract/index.ts';
import { type Context, queryRows } from '../platform/index.ts';

const Row = z.object({ document_id: z.string(), count: z.number() });

/** The number of open contradictions of each document that has any. */
export async function countContradictions(
  ctx: Pick<Context, 'db' | 'organizationId'>,
): Promise<{ data: ContradictionCount[]; total: number }> {
  const rows = await queryRows(ctx.db, Row)`
    select side.document_id, count(*)::int as count
    from contradictions c
    left join personas p on p.id = coalesce(c.first_persona_id, c.second_persona_id)
    cross join lateral (
      select distinct given.id as document_id
      from (values (c.first_document_id), (c.second_document_id)) as given(id)
      where given.id is not null
    ) as side
    where c.organization_id = ${ctx.organizationId}::uuid and c.status = 'open'
      and p.archived_at is null
    group by side.document_id order by side.document_id`;
  const data = rows.map(({ document_id, count }) => ({ documentId: document_id, count }));
  return { data, total: data.length };
}
