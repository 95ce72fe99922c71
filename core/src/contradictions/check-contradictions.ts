import type { ContradictionCheck } from '@sosia/prisma';
import type { Models } from '../models/index.ts';
import { type Context, isUniqueViolation, newId } from '../platform/index.ts';
import { announceCheck } from './announce-check.ts';
import type { AssertionPair } from './assertion-pair.ts';
import type { CheckSubject } from './check-subject.ts';
import { type AssertionsToCheck, collectAssertions } from './collect-assertions.ts';
import { findCounterparts } from './find-counterparts.ts';
import { judgeByValues, judgePairs } from './judge-pairs.ts';
import { keepVerdicts, splitKnown } from './keep-verdicts.ts';
import { pairAssertions } from './pair-assertions.ts';
import type { Verdict } from './verdict.ts';

export type CheckContext = Pick<Context, 'db' | 'prisma' | 'organizationId' | 'clock' | 'log'> & {
  models: Models;
};

/** Most pairs given to a model in one check, likeliest first, to limit the cost. */
const MOST_ASKED = 40;

/**
 * Finds where a document, or a persona's draft, contradicts the drafts and documents it is used
 * together with, and stores the result. Never blocks anything: findings are only shown. May run
 * twice; the result of the run requested last is kept.
 */
export async function checkContradictions(ctx: CheckContext, subject: CheckSubject): Promise<void> {
  const input = await collectAssertions(ctx, subject);
  if (!input) return;
  const check = await begin(ctx, subject, input.basis);
  try {
    const { verdicts, isPartial } = await findVerdicts(ctx, input, check);
    await keepVerdicts(ctx, {
      subject,
      check,
      verdicts,
      judge: ctx.models.languageModel ? (input.models[0] ?? '') : '',
      assertions: input.assertions,
      isPartial: input.isPartial || isPartial,
    });
  } catch (error) {
    await ctx.db.contradictionCheck.updateMany({
      where: { id: check.id, request: check.request },
      data: { status: 'failed' },
    });
    await announceCheck(ctx.db, ctx.organizationId, subject);
    throw error;
  }
}

/** Marks the check as running, so that nobody takes an old result for a new one. */
async function begin(
  ctx: CheckContext,
  subject: CheckSubject,
  basis: string,
): Promise<ContradictionCheck> {
  const { organizationId } = ctx;
  const data = { status: 'running', basis, updatedAt: ctx.clock.now() };
  await ctx.db.contradictionCheck
    .create({ data: { id: newId(), organizationId, ...subject, ...data } })
    .catch((error) => {
      // Another or an earlier run has created the row.
      if (!isUniqueViolation(error)) throw error;
    });
  await ctx.db.contradictionCheck.updateMany({
    where: subject,
    data: { ...data, request: { increment: 1 } },
  });
  await announceCheck(ctx.db, organizationId, subject);
  return ctx.db.contradictionCheck.findFirstOrThrow({ where: subject });
}

async function findVerdicts(
  ctx: CheckContext,
  input: AssertionsToCheck,
  check: ContradictionCheck,
): Promise<{ verdicts: Verdict[]; isPartial: boolean }> {
  const { assertions, drafts, documentIds } = input;
  const hasDocuments = documentIds?.length !== 0;
  const searching = { ...ctx, embedder: ctx.models.embedder };
  const found = hasDocuments ? await findCounterparts(searching, assertions, input) : new Map();
  const isPartial = hasDocuments && found.size < assertions.length;
  const pairs = await pairAssertions(
    new Map(
      assertions.map((assertion) => [assertion, [...drafts, ...(found.get(assertion) ?? [])]]),
    ),
  );
  const verdicts = await judge(ctx, input, check, pairs);
  return { verdicts, isPartial };
}

/** Judges pairs with a model if there is one; pairs beyond `MOST_ASKED` by their values. */
async function judge(
  ctx: CheckContext,
  { models }: AssertionsToCheck,
  check: ContradictionCheck,
  pairs: AssertionPair[],
): Promise<Verdict[]> {
  const { languageModel } = ctx.models;
  if (!languageModel) return judgeByValues(pairs.filter(({ isFound }) => isFound));
  const { known, unknown } = await splitKnown(ctx, pairs);
  const [asked, rest] = [unknown.slice(0, MOST_ASKED), unknown.slice(MOST_ASKED)];
  const judged = await judgePairs({ languageModel, log: ctx.log }, asked, {
    models,
    onProgress: () => touch(ctx, check),
  });
  const unasked = judgeByValues(rest.filter(({ isFound }) => isFound));
  return [...known, ...judged, ...unasked];
}

/** Marks the run as alive while it waits for a model. */
async function touch(ctx: CheckContext, { id, request }: ContradictionCheck): Promise<void> {
  await ctx.db.contradictionCheck.updateMany({
    where: { id, request },
    data: { updatedAt: ctx.clock.now() },
  });
}
