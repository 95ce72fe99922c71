import type { Document as DocumentRow } from '@sosia/prisma';
import { z } from 'zod';
import { Instant } from '../../contract/index.ts';

/** The content of `documents.reindex` while another model embeds a document's passages. */
export const Reindex = z.object({
  done: z.number().int(),
  total: z.number().int(),
  /** When it last made progress: the sweeper looks for work that has stalled. */
  at: Instant,
  /** Why it stopped; null while it runs or waits. */
  failureCode: z.string().nullable(),
});
export type Reindex = z.infer<typeof Reindex>;

export function readReindex(row: Pick<DocumentRow, 'reindex'>): Reindex | null {
  return row.reindex === null ? null : Reindex.parse(row.reindex);
}
