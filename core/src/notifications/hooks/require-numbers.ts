import { type ScopedDb, ValidationError } from '../../platform/index.ts';

interface Chosen {
  field: string;
  numberIds: readonly string[];
  /** Numbers already selected may stay, even when they have been deleted meanwhile. */
  before?: readonly string[];
}

/** Throws `validation_failed` for numbers that the organisation does not have. */
export async function requireNumbers(
  db: Pick<ScopedDb, 'number'>,
  { field, numberIds, before = [] }: Chosen,
): Promise<void> {
  const added = [...new Set(numberIds)].filter((id) => !before.includes(id));
  if (added.length === 0) return;
  const known = await db.number.count({ where: { id: { in: added } } });
  if (known < added.length) {
    const problem = 'There is no such number';
    throw new ValidationError(problem, { [field]: problem });
  }
}
