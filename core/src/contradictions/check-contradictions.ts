import type { ContradictionCheck } from '@sosia/prisma';
import type { Models } from '../models/index.ts';
import { type Context, isUniqueViolation, newId } from '../platform/index.ts';
import { announceCheck } from './announce-check.ts';
import { type CheckSubject, type ClaimsToCheck, collectClaims } from './collect-claims.ts';
import { findCounterparts } from './find-counterparts.ts';
import { judgeByValues, judgePairs, type Verdict } from './judge-pairs.ts';
import { keepVerdicts, splitKnown } from './keep-verdicts.ts';
import { type ClaimPair, pairClaims } from './pair-claims.ts';

export type CheckContext = Pick<Context, 'db' | 'prisma' | 'organizationId' | 'clock' | 'log'> & {
  models: Models;
};

/** Pairs given to a model in one check, the likeliest first: a check has a price. */
const MOST_ASKED = 40;

/**
 * Looks for what a document, or a persona's draft, says otherwise than the drafts and documents it
 * answers beside, and keeps it. Never stands in anybody's way: what it finds is only shown. May run
 * twice; of two runs the one asked for last is kept.
 */
export async function checkContradictions(ctx: CheckContext, subject: CheckSubject): Promise<void> {
  const input = await collectClaims(ctx, subject);
  if (!input) return;
  const check = await begin(ctx, subject, input.basis);
  try {
    const { verdicts, isPartial } = await findVerdicts(ctx, input, check);
    await keepVerdicts(ctx, {
      subject,
      check,
      verdicts,
      judge: ctx.models.languageModel ? (input.models[0] ?? '') : '',
      claims: input.claims,
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

/** Says that it runs, so that nobody takes an old answer for a new one. */
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
      // Another run, or one before this, has made the row.
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
  input: ClaimsToCheck,
  check: ContradictionCheck,
): Promise<{ verdicts: Verdict[]; isPartial: boolean }> {
  const { claims, drafts, documentIds } = input;
  const hasDocuments = documentIds?.length !== 0;
  const searching = { ...ctx, embedder: ctx.models.embedder };
  const found = hasDocuments ? await findCounterparts(searching, claims, input) : new Map();
  const isPartial = hasDocuments && found.size < claims.length;
  const pairs = await pairClaims(
    new Map(claims.map((claim) => [claim, [...drafts, ...(found.get(claim) ?? [])]])),
  );
  const verdicts = await judge(ctx, input, check, pairs);
  return { verdicts, isPartial };
}

/** By a model where there is one, but for what it would be asked too much. */
async function judge(
  ctx: CheckContext,
  { models }: ClaimsToCheck,
  check: ContradictionCheck,
  pairs: ClaimPair[],
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

/** A run that waits for a model is not a lost one. */
async function touch(ctx: CheckContext, { id, request }: ContradictionCheck): Promise<void> {
  await ctx.db.contradictionCheck.updateMany({
    where: { id, request },
    data: { updatedAt: ctx.clock.now() },
  });
}
