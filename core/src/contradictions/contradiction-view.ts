import type { ContradictionCheck as CheckRow, Contradiction as Row } from '@sosia/prisma';
import {
  Contradiction,
  type ContradictionCheck,
  type ContradictionPlace,
} from '../contract/index.ts';
import { StoredPlace } from './place.ts';

/** The relations to load with a contradiction to show it. */
export const CONTRADICTION_PARTS = {
  firstDocument: { select: { title: true } },
  firstPersona: { select: { name: true, archivedAt: true } },
  secondDocument: { select: { title: true } },
  secondPersona: { select: { name: true, archivedAt: true } },
} as const;

type Titled = { title: string } | null;
type Named = { name: string; archivedAt: Date | null } | null;
export type ContradictionRow = Row & {
  firstDocument: Titled;
  firstPersona: Named;
  secondDocument: Titled;
  secondPersona: Named;
};

/** A contradiction as the API shows it; `names` maps user ids to names. */
export function contradictionView(
  row: ContradictionRow,
  names: ReadonlyMap<string, string>,
): Contradiction {
  const place = (stored: unknown, document: Titled, persona: Named): ContradictionPlace => ({
    ...StoredPlace.parse(stored),
    title: document?.title ?? persona?.name ?? '',
  });
  return {
    id: row.id,
    kind: Contradiction.shape.kind.parse(row.kind),
    explanation: row.explanation,
    judgedBy: row.judgedBy,
    places: [
      place(row.first, row.firstDocument, row.firstPersona),
      place(row.second, row.secondDocument, row.secondPersona),
    ],
    isDismissed: row.status === 'dismissed',
    dismissedBy: names.get(row.dismissedById ?? '') ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

const NEVER: ContradictionCheck = {
  status: 'never',
  checkedAt: null,
  judgedBy: '',
  isPartial: false,
};

/** The state of a check, given the current version of its subject. */
export function checkView(row: CheckRow | null, basis: string): ContradictionCheck {
  if (!row) return NEVER;
  const status =
    row.status === 'done' && row.basis !== basis
      ? 'stale'
      : (row.status as ContradictionCheck['status']);
  const checkedAt = row.finishedAt?.toISOString() ?? null;
  return { status, checkedAt, judgedBy: row.judgedBy, isPartial: row.isPartial };
}
