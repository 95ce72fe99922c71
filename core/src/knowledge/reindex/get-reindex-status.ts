import { z } from 'zod';
import type { ReindexStatus } from '../../contract/index.ts';
import type { Embedder } from '../../models/index.ts';
import { type Context, queryRows } from '../../platform/index.ts';

const Counts = z.object({
  documents: z.number(),
  outdated: z.number(),
  running: z.number(),
  failed: z.number(),
  failureCode: z.string().nullable(),
  total: z.number(),
  done: z.number(),
});

/**
 * How much of the knowledge was embedded by a model other than the one in use, and how far
 * re-embedding has come. Until that is done those passages are found by their words, and by their
 * vectors as long as their model is available.
 */
export async function getReindexStatus(
  ctx: Pick<Context, 'db' | 'organizationId'> & { embedder: Pick<Embedder, 'model'> },
): Promise<ReindexStatus> {
  const { model } = ctx.embedder;
  const [counts] = await queryRows(ctx.db, Counts)`
    select count(*)::int as documents,
      count(*) filter (where is_outdated)::int as outdated,
      count(*) filter (where is_outdated and reindex is not null
        and reindex ->> 'failureCode' is null)::int as running,
      count(*) filter (where is_outdated and reindex ->> 'failureCode' is not null)::int as failed,
      max(reindex ->> 'failureCode') filter (where is_outdated) as "failureCode",
      coalesce(sum(passage_count) filter (where is_outdated), 0)::int as total,
      coalesce(sum((reindex ->> 'done')::int) filter (where is_outdated), 0)::int as done
    from (
      select passage_count, reindex, embedding_model is distinct from ${model} as is_outdated
      from documents
      where organization_id = ${ctx.organizationId}::uuid and passage_count > 0
    ) as answering`;
  if (!counts) throw new Error('an aggregate has one row');
  const { total, done, ...rest } = counts;
  return { model, ...rest, passages: { done, total } };
}
