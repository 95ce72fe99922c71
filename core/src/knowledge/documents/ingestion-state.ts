import { type Document, Prisma } from '@sosia/prisma';
import { announce, type Context, SosiaError } from '../../platform/index.ts';
import { pendingReplacement } from './replacement.ts';

type StateContext = Pick<Context, 'db' | 'organizationId' | 'clock' | 'log'>;

/** The document was deleted or replaced, or another run of its ingestion was quicker. */
export class Overtaken extends Error {}

/** Another run writes this very generation: it is not ours to clear away. */
export class GenerationTaken extends Overtaken {}

export interface Progress {
  step: 'reading' | 'splitting' | 'embedding';
  done: number;
  total: number;
}

/** Changes the row only while it is what the ingestion began with; throws `Overtaken` otherwise. */
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

/** Says how far an ingestion has come; consoles are told only when `isAnnounced`. */
export function recordProgress(
  ctx: StateContext,
  was: Document,
  progress: Progress,
  isAnnounced: boolean,
): Promise<void> {
  return change(ctx, was, { status: 'processing', progress: { ...progress } }, { isAnnounced });
}

/** Removes what a run wrote that will not answer. A generation that answers is never removed. */
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
 * Keeps why an ingestion failed; the passages that answered go on answering. Of a replacement that
 * failed the document itself knows nothing.
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
