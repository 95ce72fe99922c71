import { PersonaSettings } from '../contract/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import type { TextLanguage } from '../text/index.ts';
import { documentBasis, draftBasis } from './check-basis.ts';
import {
  companionsOf,
  type DraftInScope,
  documentsOf,
  readDrafts,
  readersOf,
} from './check-scope.ts';
import type { CheckSubject } from './check-subject.ts';
import { letOthersRun } from './let-others-run.ts';
import type { PlacedAssertion } from './place.ts';
import { type Reading, readDraft, readPassage, stemsOfNames } from './read-sources.ts';

/** What a check compares. */
export interface AssertionsToCheck {
  /** What the document or the draft asserts. */
  assertions: PlacedAssertion[];
  /** What the drafts it is used with assert (including the same draft's other sentences). */
  drafts: PlacedAssertion[];
  /** Documents to search; null for all, empty for none. */
  documentIds: string[] | null;
  readingOf: (documentId: string) => Reading;
  basis: string;
  /** Models to ask, in order. */
  models: string[];
  isPartial: boolean;
}

/** Most different assertions compared in one check: the first ones of the text. */
const MOST_ASSERTIONS = 300;

type CollectContext = Pick<Context, 'db' | 'organizationId' | 'prisma'>;

/** Reads the input of a check; null when the document or the persona is gone. */
export async function collectAssertions(
  ctx: CollectContext,
  subject: CheckSubject,
): Promise<AssertionsToCheck | null> {
  const drafts = await readDrafts(ctx.db);
  const ignored = stemsOfNames([
    await organizationName(ctx),
    ...drafts.map(({ settings }) => settings.identity.name),
  ]);
  const languages = await languagesOf(ctx);
  const readingOf = (id: string): Reading => ({ language: languages.get(id) ?? 'pt', ignored });
  try {
    const found =
      'documentId' in subject
        ? await ofDocument(ctx, subject.documentId, drafts, readingOf)
        : await ofPersona(ctx, subject.personaId, ignored);
    const isPartial = found.assertions.length > MOST_ASSERTIONS;
    return {
      ...found,
      assertions: found.assertions.slice(0, MOST_ASSERTIONS),
      readingOf,
      isPartial,
    };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

type Found = Omit<AssertionsToCheck, 'readingOf' | 'isPartial'>;

async function ofDocument(
  { db }: CollectContext,
  documentId: string,
  drafts: DraftInScope[],
  readingOf: (id: string) => Reading,
): Promise<Found> {
  const document = await db.document.findUnique({ where: { id: documentId } });
  if (!document) throw new NotFoundError('Document');
  const passages = await db.passage.findMany({
    where: { documentId, generation: document.generation, isExcluded: false },
    orderBy: { position: 'asc' },
    take: 2000,
    select: { id: true, heading: true, page: true, content: true },
  });
  const reading = readingOf(documentId);
  const assertions: PlacedAssertion[] = [];
  const pause = letOthersRun();
  for (const passage of passages) {
    await pause();
    assertions.push(...readPassage({ ...passage, document_id: documentId }, reading));
    // A price list has thousands; no more than this are compared.
    if (assertions.length > MOST_ASSERTIONS) break;
  }
  const readers = readersOf(documentId, drafts);
  return {
    assertions,
    drafts: readers.flatMap(({ id, settings }) => readDraft(id, settings, reading)),
    documentIds: companionsOf(documentId, drafts),
    basis: documentBasis(document),
    models: modelsOf(readers[0] ?? drafts[0]),
  };
}

async function ofPersona(
  { db }: CollectContext,
  personaId: string,
  ignored: ReadonlySet<string>,
): Promise<Found> {
  const persona = await db.persona.findUnique({ where: { id: personaId } });
  if (!persona) throw new NotFoundError('Persona');
  const settings = (await readDrafts(db)).find(({ id }) => id === personaId)?.settings;
  // An archived persona answers nobody, so it asserts nothing.
  const assertions = settings ? readDraft(personaId, settings, { ignored }) : [];
  return {
    assertions,
    drafts: assertions,
    documentIds: settings ? documentsOf(settings) : [],
    basis: draftBasis(persona),
    models: settings ? modelsOf({ id: personaId, settings }) : [],
  };
}

/** The models of a persona that reads the document, or those of a new persona by default. */
function modelsOf(draft: DraftInScope | undefined): string[] {
  const { name, fallback } = draft?.settings.model ?? PersonaSettings.shape.model.parse({});
  return [name, fallback].filter(Boolean);
}

async function organizationName({ prisma, organizationId }: CollectContext): Promise<string> {
  const where = { id: organizationId };
  const row = await prisma.organization.findUnique({ where, select: { name: true } });
  return row?.name ?? '';
}

async function languagesOf({ db }: CollectContext): Promise<Map<string, TextLanguage>> {
  const english = await db.document.findMany({ where: { language: 'en' }, select: { id: true } });
  return new Map(english.map(({ id }) => [id, 'en']));
}
