import { PERMISSIONS } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { roleOfAsker } from '../people/index.ts';
import { ConflictError, type Context, type ScopedDb } from '../platform/index.ts';

/**
 * A colleague's conversation is theirs: if it were closed or handed back over their head, the
 * contact would be left in the middle of a sentence. Whoever may give it away may do this too.
 * Throws `already_claimed`.
 */
export async function requireTheirs(
  tx: ScopedDb,
  ctx: Pick<Context, 'organizationId' | 'userId'>,
  assigneeId: string | null,
): Promise<void> {
  // The system itself needs no permission.
  if (assigneeId === null || ctx.userId === null || assigneeId === ctx.userId) return;
  const role = await roleOfAsker(tx, ctx);
  if (PERMISSIONS[role].includes('conversations:assign')) return;
  throw await alreadyClaimed(tx, assigneeId);
}

/** The error for the second of two who take a conversation over: it says who has it. */
export async function alreadyClaimed(
  tx: Pick<ScopedDb, 'member'>,
  assigneeId: string | null,
): Promise<ConflictError> {
  const assigneeName = (await namesOf({ db: tx }, [assigneeId])).get(assigneeId ?? '') ?? null;
  return new ConflictError(
    'already_claimed',
    `${assigneeName ?? 'Another attendant'} has this conversation`,
    { assigneeId, assigneeName },
  );
}
