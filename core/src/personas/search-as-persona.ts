import { PersonaSettings, type Retrieval, type SearchKnowledge } from '../contract/index.ts';
import { searchKnowledge } from '../knowledge/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';

type SearchContext = Parameters<typeof searchKnowledge>[0];

/**
 * Searches the knowledge as a persona would, by the settings of its draft; without a persona, in
 * every document. The question's own `limit` and `threshold` take precedence. Throws `not_found`.
 */
export async function searchAsPersona(
  ctx: SearchContext & Pick<Context, 'db'>,
  { question, personaId, limit, threshold, rejected }: SearchKnowledge,
): Promise<Retrieval> {
  const defaults = PersonaSettings.shape.knowledge.parse({});
  const settings = personaId ? await knowledgeOf(ctx, personaId) : defaults;
  return searchKnowledge(ctx, {
    question,
    documentIds: settings.scope === 'all' ? 'all' : settings.documentIds,
    limit: limit ?? settings.passages,
    threshold: threshold ?? settings.threshold ?? undefined,
    rejected,
  });
}

async function knowledgeOf(
  { db }: Pick<Context, 'db'>,
  personaId: string,
): Promise<PersonaSettings['knowledge']> {
  const row = await db.persona.findUnique({ where: { id: personaId }, select: { draft: true } });
  if (!row) throw new NotFoundError('Persona');
  return PersonaSettings.parse(row.draft).knowledge;
}
