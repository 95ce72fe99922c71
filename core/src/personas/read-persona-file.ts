import {
  type PersonaFileReading,
  PersonaSettings,
  type ReadPersonaFile,
} from '../contract/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { pictureKey } from './create-picture.ts';
import { findDocuments } from './file/documents.ts';
import { parsePersonaFile } from './file/parse-persona-file.ts';

/**
 * Previews what a file would make of a persona, without writing anything. Missing documents are
 * listed and left out; if the file's portrait is missing, the persona keeps its own. Throws
 * `persona_file_invalid` with the line of each problem, and `not_found`.
 */
export async function readPersonaFile(
  ctx: Pick<Context, 'db' | 'organizationId' | 'storage'>,
  { text, personaId }: ReadPersonaFile,
): Promise<PersonaFileReading> {
  const file = parsePersonaFile(text);
  const own = personaId ? await pictureOf(ctx, personaId) : null;
  const { documents, ids } = await findDocuments(ctx, file);
  const { documents: _, ...knowledge } = file.persona.knowledge;
  const { picture } = file.persona.identity;
  const isPictureLeftOut = picture !== null && !(await isKept(ctx, picture));
  const settings = PersonaSettings.parse({
    ...file.persona,
    identity: { ...file.persona.identity, picture: isPictureLeftOut ? own : picture },
    knowledge: { ...knowledge, documentIds: ids },
  });
  return { settings, documents, isPictureLeftOut };
}

async function isKept(
  { organizationId, storage }: Pick<Context, 'organizationId' | 'storage'>,
  picture: string,
): Promise<boolean> {
  return picture.startsWith(pictureKey(organizationId, '')) && (await storage.exists(picture));
}

async function pictureOf({ db }: Pick<Context, 'db'>, id: string): Promise<string | null> {
  const row = await db.persona.findUnique({ where: { id }, select: { draft: true } });
  if (!row) throw new NotFoundError('Persona');
  return PersonaSettings.parse(row.draft).identity.picture;
}
