import type { z } from 'zod';
import type { ScopedDb } from './scope.ts';

/** Checks rows that a statement returned; throws when they are not as declared. */
export type RowCheck = (
  declared: z.ZodType,
  statement: TemplateStringsArray,
  rows: readonly object[],
) => void;

let check: RowCheck | undefined;

/** For tests: sets the check for rows of raw statements from now on. */
export function checkRowsBy(given: RowCheck): void {
  check = given;
}

/**
 * The only way to read rows by raw SQL: rows have the type that `Row` declares. In tests each row
 * is checked against it (core/testing/check-rows.ts), so a renamed column or a changed type fails
 * there; production does not check. Decision 0010 says why.
 */
export function queryRows<R extends z.ZodType<object>>(db: Pick<ScopedDb, '$queryRaw'>, Row: R) {
  return async (statement: TemplateStringsArray, ...values: unknown[]): Promise<z.output<R>[]> => {
    const rows = await db.$queryRaw<z.output<R>[]>(statement, ...values);
    check?.(Row, statement, rows);
    return rows;
  };
}
