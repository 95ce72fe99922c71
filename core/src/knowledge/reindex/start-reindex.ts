import { z } from 'zod';
import type { ReindexStatus } from '../../contract/index.ts';
import type { Embedder } from '../../models/index.ts';
import { announce, type Context, queryRows } from '../../platform/index.ts';
import { getReindexStatus } from './get-reindex-status.ts';
import type { Reindex } from './reindex.ts';

const Asked = z.object({ id: z.string() });

/**
 * Queues re-embedding, with the model in use, of every document with passages of another model.
 * Documents already waiting or running continue; failed ones start again.
 */
export async function startReindex(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock' | 'queue'> & {
    embedder: Pick<Embedder, 'model'>;
  },
): Promise<ReindexStatus> {
  const { organizationId, embedder } = ctx;
  const begun: Reindex = {
    done: 0,
    total: 0,
    at: ctx.clock.now().toISOString(),
    failureCode: null,
  };
  const documents = await ctx.db.$transaction(async (tx) => {
    const rows = await queryRows(tx, Asked)`
      update documents
      set reindex = ${JSON.stringify(begun)}::jsonb || jsonb_build_object('total', passage_count)
      where organization_id = ${organizationId}::uuid and passage_count > 0
        and embedding_model is distinct from ${embedder.model}
        and (reindex is null or reindex ->> 'failureCode' is not null)
      returning id`;
    const [first] = rows;
    if (first) await announce(tx, organizationId, { type: 'document', documentId: first.id });
    return rows;
  });
  for (const { id } of documents) {
    await ctx.queue.add('reindex-document', { organizationId, documentId: id });
  }
  return getReindexStatus(ctx);
}
