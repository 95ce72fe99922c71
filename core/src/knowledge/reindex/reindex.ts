import type { Document as DocumentRow } from '@sosia/prisma';
import { z } from 'zod';
import { Instant } from '../../contract/index.ts';

/** What `documents.reindex` holds while a document's passages are embedded by another model. */
export const Reindex = z.object({
  done: z.number().int(),
  total: z.number().int(),
  /** When something was last done about it: the sweeper looks for work that stands still. */
  at: Instant,
  /** Why it stopped; null while it runs or waits. */
  failureCode: z.string().nullable(),
});
export type Reindex = z.infer<typeof Reindex>;

export function readReindex(row: Pick<DocumentRow, 'reindex'>): Reindex | null {
  return row.reindex === null ? null : Reindex.parse(row.reindex);
}
