import type { Persona, PersonaSettings, UpdatePersona } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import {
  announce,
  ConflictError,
  type Context,
  type ScopedDb,
  ValidationError,
} from '../platform/index.ts';
import { readPersona } from './get-persona.ts';
import { personaState } from './persona-state.ts';

/**
 * Saves the draft that an editor began from `draftRevision`. Throws `draft_conflict` with the
 * newer draft when somebody saved in between, so that nobody's work is overwritten unseen;
 * `not_found`; and `validation_failed` for a portrait that is not this organisation's.
 */
export async function updateDraft(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  { id, draft, draftRevision }: UpdatePersona & { id: string },
): Promise<Persona> {
  checkPicture(ctx.organizationId, draft);
  return ctx.db.$transaction(async (tx) => {
    const before = await readPersona(tx, id);
    const { count } = await tx.persona.updateMany({
      where: { id, draftRevision },
      data: {
        draft,
        name: draft.identity.name,
        draftRevision: { increment: 1 },
        draftUpdatedById: ctx.userId,
      },
    });
    if (count === 0) throw await conflict(tx, id);
    if (before.name !== draft.identity.name) await renameSimulator(tx, id, draft.identity.name);
    await recordAudit(tx, ctx, {
      action: 'persona.draft-saved',
      entityType: 'persona',
      entityId: id,
      details: { changes: personaState(draft, before.draft).changes },
    });
    await announce(tx, ctx.organizationId, { type: 'persona', personaId: id });
    return readPersona(tx, id);
  });
}

/** A storage key names whose file it is; another organisation's is refused. */
function checkPicture(organizationId: string, { identity }: PersonaSettings): void {
  if (identity.picture === null || identity.picture.startsWith(`${organizationId}/`)) return;
  throw new ValidationError('The picture cannot be used', {
    'draft.identity.picture': 'Upload the picture first',
  });
}

async function renameSimulator(tx: ScopedDb, personaId: string, name: string): Promise<void> {
  await tx.number.updateMany({ where: { personaId, channel: 'simulator' }, data: { name } });
}

async function conflict(tx: Pick<ScopedDb, 'persona'>, id: string): Promise<ConflictError> {
  const { draft, draftRevision } = await readPersona(tx, id);
  const message = 'Somebody else saved this draft in the meantime';
  return new ConflictError('draft_conflict', message, { draft, draftRevision });
}
