import { type Document, Prisma } from '@sosia/prisma';
import { announce, type Context, SosiaError } from '../../platform/index.ts';
import { pendingReplacement } from './replacement.ts';

type StateContext = Pick<Context, 'db' | 'organizationId' | 'clock' | 'log'>;

/** The document was deleted or replaced, or another run of its ingestion was faster. */
export class Overtaken extends Error {}

/** Another run is writing this same generation, so it is not ours to delete. */
export class GenerationTaken extends Overtaken {}

export interface Progress {
  step: 'reading' | 'splitting' | 'embedding';
  done: number;
  total: number;
}

/** Changes the row only if it is unchanged since ingestion began; otherwise throws `Overtaken`. */
async function change(
  ctx: StateContext,
  was: Document,
  data: Prisma.DocumentUpdateManyMutationInput,
  options: { isAnnounced: boolean },
): Promise<void> {
  const { id, generation, request } = was;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id, generation, request },
      data: { ...data, updatedAt: ctx.clock.now() },
    });
    if (count === 0) throw new Overtaken();
    if (!options.isAnnounced) return;
    await announce(tx, ctx.organizationId, { type: 'document', documentId: id });
  });
}

/** Records the progress of an ingestion; consoles are told only when `isAnnounced`. */
export function recordProgress(
  ctx: StateContext,
  was: Document,
  progress: Progress,
  isAnnounced: boolean,
): Promise<void> {
  return change(ctx, was, { status: 'processing', progress: { ...progress } }, { isAnnounced });
}

/** Deletes the passages of a generation that was not swapped in, never of one that answers. */
export async function discardGeneration(
  ctx: StateContext,
  documentId: string,
  generation: number,
): Promise<void> {
  await ctx.db.$executeRaw`
    delete from passages
    where organization_id = ${ctx.organizationId}::uuid and document_id = ${documentId}::uuid
      and generation = ${generation}::int
      and not exists (select 1 from documents
        where id = ${documentId}::uuid and generation = ${generation}::int)`;
}

/**
 * Records why an ingestion failed; passages that answered keep answering. A failed replacement
 * keeps its own failure, and the document's status is restored.
 */
export function recordFailure(ctx: StateContext, was: Document, error: unknown): Promise<void> {
  const isOurs = error instanceof SosiaError;
  const cause = error instanceof Error && error.cause ? String(error.cause) : undefined;
  ctx.log.warn(
    { documentId: was.id, error: String(error), cause },
    'a document could not be ingested',
  );
  const failure = {
    failureCode: isOurs ? error.code : 'internal',
    failureMessage: isOurs ? error.message : 'Something went wrong on our side',
  };
  const replacement = pendingReplacement(was);
  const data = replacement
    ? { status: replacement.resumeStatus, replacement: { ...replacement, ...failure } }
    : { status: 'failed' as const, ...failure };
  return change(ctx, was, { ...data, progress: Prisma.DbNull }, { isAnnounced: true });
}
