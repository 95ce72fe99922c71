import { type ExportPersona, PersonaSettings } from '../contract/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { nameAllDocuments, nameDocuments } from './file/documents.ts';
import { formatPersonaFile } from './file/format-persona-file.ts';
import { findVersion } from './restore-version.ts';

/**
 * Exports a persona's draft, or one of its versions, as YAML that people can read and git can
 * compare: the same settings give the same text. Documents are named by title and content hash.
 * Throws `not_found`.
 */
export async function exportPersona(
  ctx: Pick<Context, 'db'>,
  { id, versionId }: ExportPersona & { id: string },
): Promise<{ name: string; text: string }> {
  const persona = await ctx.db.persona.findUnique({ where: { id }, select: { draft: true } });
  if (!persona) throw new NotFoundError('Persona');
  const stored = versionId
    ? (await findVersion(ctx.db, { personaId: id, versionId })).settings
    : persona.draft;
  const settings = PersonaSettings.parse(stored);
  const { scope, documentIds } = settings.knowledge;
  const text = formatPersonaFile({
    settings,
    chosen: await nameDocuments(ctx.db, documentIds),
    consulted: scope === 'all' ? await nameAllDocuments(ctx) : [],
  });
  return { name: settings.identity.name, text };
}
