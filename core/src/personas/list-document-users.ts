import { type DocumentUser, PersonaSettings } from '../contract/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';

/**
 * The personas that consult a document, by name: in their draft, in their published version, or in
 * a version that a number is pinned to. Archived ones answer nobody and are left out. Throws a
 * `NotFoundError`.
 */
export async function listDocumentUsers(
  ctx: Pick<Context, 'db'>,
  documentId: string,
): Promise<{ data: DocumentUser[]; total: number }> {
  const where = { id: documentId };
  const document = await ctx.db.document.findUnique({ where, select: { id: true } });
  if (!document) throw new NotFoundError('Document');
  const version = { select: { settings: true } } as const;
  const personas = await ctx.db.persona.findMany({
    where: { archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      draft: true,
      publishedVersion: version,
      numbers: { select: { pinnedVersion: version } },
    },
  });
  const data = personas.flatMap(({ id, name, draft, publishedVersion, numbers }) => {
    const answering = [publishedVersion, ...numbers.map(({ pinnedVersion }) => pinnedVersion)]
      .flatMap((one) => scopeOf(one?.settings, documentId) ?? [])
      .at(0);
    const scope = answering ?? scopeOf(draft, documentId);
    return scope ? [{ id, name, scope, isPublished: answering !== undefined }] : [];
  });
  return { data, total: data.length };
}

/** How settings include a document; undefined when they do not. */
function scopeOf(settings: unknown, documentId: string): DocumentUser['scope'] | undefined {
  if (settings === undefined || settings === null) return undefined;
  const { scope, documentIds } = PersonaSettings.parse(settings).knowledge;
  if (scope === 'all') return 'all';
  return documentIds.includes(documentId) ? 'selected' : undefined;
}
