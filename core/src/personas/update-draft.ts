import {
  type Persona,
  type PersonaSettings,
  PictureName,
  type UpdatePersona,
} from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import {
  announce,
  ConflictError,
  type Context,
  type ScopedDb,
  ValidationError,
} from '../platform/index.ts';
import { pictureKey } from './create-picture.ts';
import { dropUnusedPicture } from './drop-unused-picture.ts';
import { readPersona } from './get-persona.ts';
import { personaState } from './persona-state.ts';

/**
 * Saves a draft that was edited from `draftRevision`. Throws `draft_conflict` with the newer draft
 * when somebody saved in between, so that nobody's work is silently overwritten; `not_found`; and
 * `validation_failed` for a portrait that nobody uploaded. Deletes a portrait that is no longer
 * used.
 */
export async function updateDraft(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'storage'>,
  { id, draft, draftRevision }: UpdatePersona & { id: string },
): Promise<Persona> {
  const { draft: last } = await readPersona(ctx.db, id);
  const isNewPicture = last.identity.picture !== draft.identity.picture;
  if (isNewPicture) await checkPicture(ctx, draft);
  const persona = await ctx.db.$transaction(async (tx) => {
    const before = await readPersona(tx, id);
    const { count } = await tx.persona.updateMany({
      where: { id, draftRevision },
      data: {
        draft,
        name: draft.identity.name,
        draftRevision: { increment: 1 },
        draftUpdatedById: ctx.userId,
        draftUpdatedAt: ctx.clock.now(),
      },
    });
    if (count === 0) throw await draftConflict(tx, id);
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
  if (isNewPicture) await dropUnusedPicture(ctx, last.identity.picture);
  return persona;
}

/** A storage key names its owner; another organisation's key is refused. */
async function checkPicture(
  { organizationId, storage }: Pick<Context, 'organizationId' | 'storage'>,
  { identity: { picture } }: PersonaSettings,
): Promise<void> {
  if (picture === null) return;
  const name = picture.split('/').at(-1) ?? '';
  const isKey = PictureName.safeParse({ name }).success;
  const isOurs = isKey && picture === pictureKey(organizationId, name);
  if (isOurs && (await storage.exists(picture))) return;
  throw new ValidationError('The picture cannot be used', {
    'draft.identity.picture': 'Upload the picture first',
  });
}

async function renameSimulator(tx: ScopedDb, personaId: string, name: string): Promise<void> {
  await tx.number.updateMany({ where: { personaId, channel: 'simulator' }, data: { name } });
}

/** The error that names who saved the newer draft, and contains it. */
export async function draftConflict(
  tx: Pick<ScopedDb, 'persona' | 'member'>,
  id: string,
): Promise<ConflictError> {
  const { draft, draftRevision, draftSaved } = await readPersona(tx, id);
  const savedBy = draftSaved?.name ?? null;
  const message = 'Somebody else saved this draft in the meantime';
  return new ConflictError('draft_conflict', message, { draft, draftRevision, savedBy });
}
