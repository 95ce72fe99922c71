import type { Persona } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { type Context, NotFoundError, type ScopedDb } from '../platform/index.ts';
import { PERSONA_PARTS, personaView } from './persona-view.ts';

/** A persona with its draft and how that differs from its published version. Throws `not_found`. */
export async function getPersona(ctx: Pick<Context, 'db'>, id: string): Promise<Persona> {
  return readPersona(ctx.db, id);
}

/** The same within a transaction. */
export async function readPersona(
  db: Pick<ScopedDb, 'persona' | 'member'>,
  id: string,
): Promise<Persona> {
  const row = await db.persona.findUnique({ where: { id }, include: PERSONA_PARTS });
  if (!row) throw new NotFoundError('Persona');
  return personaView(row, await namesOf({ db }, [row.draftUpdatedById]));
}
