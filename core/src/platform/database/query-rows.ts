import type { z } from 'zod';
import type { ScopedDb } from './scope.ts';

/** Looks at rows that a statement returned; throws when they are not as declared. */
export type RowCheck = (
  declared: z.ZodType,
  statement: TemplateStringsArray,
  rows: readonly object[],
) => void;

let check: RowCheck | undefined;

/** For tests: what is to look at the rows of raw statements from now on. */
export function checkRowsBy(given: RowCheck): void {
  check = given;
}

/**
 * The one way to read rows by raw SQL: rows are of the type that `Row` declares. In tests each is
 * held against it (core/testing/check-rows.ts), so a column that was renamed or has become another
 * type fails there; production takes rows as they come. Decision 0010 says why.
 */
export function queryRows<R extends z.ZodType<object>>(db: Pick<ScopedDb, '$queryRaw'>, Row: R) {
  return async (statement: TemplateStringsArray, ...values: unknown[]): Promise<z.output<R>[]> => {
    const rows = await db.$queryRaw<z.output<R>[]>(statement, ...values);
    check?.(Row, statement, rows);
    return rows;
  };
}
