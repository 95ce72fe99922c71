import type { ContradictionCheck, Contradiction as Row } from '@sosia/prisma';
import { type Context, newId, type ScopedDb } from '../platform/index.ts';
import { announceCheck } from './announce-check.ts';
import type { AssertionPair } from './assertion-pair.ts';
import type { CheckSubject } from './check-subject.ts';
import { sideKey } from './fingerprint.ts';
import { type PlacedAssertion, StoredPlace } from './place.ts';
import type { Verdict } from './verdict.ts';

type KeepContext = Pick<Context, 'db' | 'organizationId' | 'clock'>;

/** Pairs that a model has judged before, with its verdicts, and those that none has seen. */
export async function splitKnown(
  { db }: Pick<Context, 'db'>,
  pairs: AssertionPair[],
): Promise<{ known: Verdict[]; unknown: AssertionPair[] }> {
  const rows = await db.contradiction.findMany({
    where: {
      fingerprint: { in: pairs.map(({ fingerprint }) => fingerprint) },
      judgedBy: { not: '' },
    },
  });
  const byFingerprint = new Map(rows.map((row) => [row.fingerprint, row]));
  const known = pairs.flatMap((pair) => {
    const row = byFingerprint.get(pair.fingerprint);
    if (!row) return [];
    const { explanation, judgedBy } = row;
    return [{ pair, isConflict: row.status !== 'cleared', explanation, judgedBy }];
  });
  return { known, unknown: pairs.filter(({ fingerprint }) => !byFingerprint.has(fingerprint)) };
}

const sideOf = (name: 'first' | 'second', { place }: PlacedAssertion) => ({
  [`${name}DocumentId`]: place.source === 'document' ? place.sourceId : null,
  [`${name}PersonaId`]: place.source === 'persona' ? place.sourceId : null,
  [name]: place,
});

function inOrder({ first, second }: AssertionPair): [PlacedAssertion, PlacedAssertion] {
  // The draft first, since it is being written.
  const key = ({ place }: PlacedAssertion) =>
    `${place.source === 'persona' ? 0 : 1}${sideKey(place)}`;
  return key(first) < key(second) ? [first, second] : [second, first];
}

/** The row of a verdict. A model's "no conflict" is kept too, so that it is not asked again. */
function rowOf(ctx: KeepContext, { pair, ...verdict }: Verdict) {
  // Checks of either side write the same row.
  const [first, second] = inOrder(pair);
  return {
    id: newId(),
    organizationId: ctx.organizationId,
    fingerprint: pair.fingerprint,
    kind: pair.first.kind,
    status: verdict.isConflict ? 'open' : 'cleared',
    explanation: verdict.explanation,
    judgedBy: verdict.judgedBy,
    createdAt: ctx.clock.now(),
    ...sideOf('first', first),
    ...sideOf('second', second),
  } as Row & { first: object; second: object };
}

export interface CheckOutcome {
  subject: CheckSubject;
  check: ContradictionCheck;
  verdicts: Verdict[];
  /** The model available to judge; empty without one. */
  judge: string;
  /** Everything the subject asserts now. */
  assertions: PlacedAssertion[];
  isPartial: boolean;
}

/**
 * Replaces the findings of the previous check, unless another check has started since. What a
 * person dismissed stays dismissed while both texts say the same.
 */
export async function keepVerdicts(ctx: KeepContext, outcome: CheckOutcome): Promise<void> {
  const { subject, check, verdicts, judge, isPartial } = outcome;
  const now = ctx.clock.now();
  // With no verdicts at all, no model can have failed to reply either.
  const byModel = verdicts.find((verdict) => verdict.judgedBy)?.judgedBy ?? '';
  const judgedBy = verdicts.length === 0 ? judge : byModel;
  const data = { status: 'done', finishedAt: now, judgedBy, isPartial };
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.contradictionCheck.updateMany({
      where: { id: check.id, request: check.request },
      data,
    });
    if (count === 0) return;
    await removeOutdated(tx, outcome);
    for (const verdict of verdicts) await keep(tx, ctx, verdict);
    await announceCheck(tx, ctx.organizationId, subject);
  });
}

async function keep(tx: ScopedDb, ctx: KeepContext, verdict: Verdict): Promise<void> {
  const row = rowOf(ctx, verdict);
  const { fingerprint, status, explanation, judgedBy, first, second } = row;
  await tx.contradiction.createMany({ data: [row], skipDuplicates: true });
  // The same sentence may now be in another passage of the document.
  await tx.contradiction.updateMany({
    where: { fingerprint },
    data: { first, second, explanation, judgedBy },
  });
  await tx.contradiction.updateMany({
    where: { fingerprint, status: { not: 'dismissed' } },
    data: { status },
  });
}

/**
 * Deletes rows whose text on this side has changed, and open ones that were not found again. A
 * partial check cannot tell the latter, so it keeps them.
 */
async function removeOutdated(tx: ScopedDb, outcome: CheckOutcome) {
  const { subject, assertions, verdicts, isPartial } = outcome;
  const isDocument = 'documentId' in subject;
  const id = isDocument ? subject.documentId : subject.personaId;
  const OR = isDocument
    ? [{ firstDocumentId: id }, { secondDocumentId: id }]
    : [{ firstPersonaId: id }, { secondPersonaId: id }];
  const rows = await tx.contradiction.findMany({ where: { OR } });
  const said = new Set(assertions.map(({ place }) => sideKey(place)));
  const found = new Set(verdicts.map(({ pair }) => pair.fingerprint));
  const outdated = rows.filter((row) => {
    const sides = [row.first, row.second].map((place) => StoredPlace.parse(place));
    const mine = sides.filter(({ sourceId }) => sourceId === id);
    const isGone = mine.some((place) => !said.has(sideKey(place)));
    const isRefuted = row.status === 'open' && !isPartial && !found.has(row.fingerprint);
    return isGone || isRefuted;
  });
  const ids = outdated.map((row) => row.id);
  if (ids.length > 0) await tx.contradiction.deleteMany({ where: { id: { in: ids } } });
}
