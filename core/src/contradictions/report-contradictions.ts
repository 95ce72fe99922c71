import { type ContradictionReport, PersonaSettings } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { documentBasis, draftBasis } from './check-basis.ts';
import { documentsOf } from './check-scope.ts';
import type { CheckSubject } from './check-subject.ts';
import {
  CONTRADICTION_PARTS,
  type ContradictionRow,
  checkView,
  contradictionView,
} from './contradiction-view.ts';

/** Far more than anybody reads; `total` says how many there are. */
const MOST_SHOWN = 200;

type ReportContext = Pick<Context, 'db'>;

/**
 * The contradictions of a document, or of a persona's draft and the documents it answers with,
 * dismissed ones last, and the state of the check. Throws `not_found`.
 */
export async function reportContradictions(
  ctx: ReportContext,
  subject: CheckSubject,
): Promise<ContradictionReport> {
  const { basis, isInScope, where } =
    'documentId' in subject
      ? await aboutDocument(ctx, subject.documentId)
      : await aboutPersona(ctx, subject.personaId);
  const [check, rows] = [
    await ctx.db.contradictionCheck.findFirst({ where: subject }),
    await ctx.db.contradiction.findMany({
      where: { ...where, status: { in: ['open', 'dismissed'] } },
      orderBy: [{ status: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      include: CONTRADICTION_PARTS,
    }),
  ];
  const shown = rows.filter((row) => !isArchived(row) && isInScope(row));
  const some = shown.slice(0, MOST_SHOWN);
  const names = await namesOf(
    ctx,
    some.map(({ dismissedById }) => dismissedById),
  );
  return {
    check: checkView(check, basis),
    data: some.map((row) => contradictionView(row, names)),
    total: shown.filter(({ status }) => status === 'open').length,
  };
}

const isArchived = ({ firstPersona, secondPersona }: ContradictionRow) =>
  Boolean(firstPersona?.archivedAt ?? secondPersona?.archivedAt);

async function aboutDocument({ db }: ReportContext, id: string) {
  const document = await db.document.findUnique({ where: { id } });
  if (!document) throw new NotFoundError('Document');
  const where = { OR: [{ firstDocumentId: id }, { secondDocumentId: id }] };
  return { basis: documentBasis(document), where, isInScope: () => true };
}

async function aboutPersona({ db }: ReportContext, id: string) {
  const persona = await db.persona.findUnique({ where: { id } });
  if (!persona) throw new NotFoundError('Persona');
  const scope = documentsOf(PersonaSettings.parse(persona.draft));
  const isOurs = (personaId: string | null, documentId: string | null) =>
    personaId === id || (documentId !== null && (scope?.includes(documentId) ?? true));
  return {
    basis: draftBasis(persona),
    where: {},
    isInScope: (row: ContradictionRow) =>
      isOurs(row.firstPersonaId, row.firstDocumentId) &&
      isOurs(row.secondPersonaId, row.secondDocumentId),
  };
}
