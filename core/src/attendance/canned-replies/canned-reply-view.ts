import type { CannedReply as Row } from '@sosia/prisma';
import type { CannedReply } from '../../contract/index.ts';
import { namesOf } from '../../identity/index.ts';
import { ConflictError, NotFoundError, type ScopedDb } from '../../platform/index.ts';

type ViewDb = Pick<ScopedDb, 'cannedReply' | 'member'>;

/** Rows as the API shows them, in the same order. */
export async function cannedReplyViews(db: ViewDb, rows: Row[]): Promise<CannedReply[]> {
  const names = await namesOf(
    { db },
    rows.map(({ updatedById }) => updatedById),
  );
  return rows.map(({ id, shortcut, text, updatedById, createdAt, updatedAt }) => ({
    id,
    shortcut,
    text,
    updatedByName: names.get(updatedById ?? '') ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}

/** Throws `not_found`. */
export async function readCannedReply(db: ViewDb, id: string): Promise<CannedReply> {
  const row = await db.cannedReply.findUnique({ where: { id } });
  const [reply] = row ? await cannedReplyViews(db, [row]) : [];
  if (!reply) throw new NotFoundError('Canned reply');
  return reply;
}

/** The error for a second reply with the same shortcut. */
export const shortcutTaken = () =>
  new ConflictError('shortcut_taken', 'Another canned reply has this shortcut');
