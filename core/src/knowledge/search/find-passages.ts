import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import { type Context, queryRows } from '../../platform/index.ts';
import {
  CANDIDATES,
  Candidate,
  fuseLists,
  ListedVector,
  ListedWords,
  listedTables,
} from './fuse-lists.ts';
import { questionTable, vectorsTable } from './list-vectors.ts';
import { wordsTable } from './list-words.ts';
import { narrowWords } from './narrow-words.ts';
import {
  documentsSearched,
  type PassageQuery,
  type PassageSearch,
  type QuestionVector,
  type Reach,
  scopeTable,
} from './passage-search.ts';
import { wordShares } from './word-shares.ts';

export type { Candidate, PassageQuery, QuestionVector };

/** `prisma` reads Postgres's statistics on all passages: how common words are. */
export type SearchContext = Pick<Context, 'db' | 'prisma' | 'clock' | 'organizationId'>;

/** Up to this many passages, all are compared, and all that contain any of the words are ranked. */
const SMALL_UP_TO = 1000;
/**
 * Up to this many passages in chosen documents, all are compared: exact, and faster than the index,
 * which has to skip the organisation's other passages.
 */
const EXACT_UP_TO = 5000;

const StoredVectors = z.object({
  /** Null when the document has passages of several models. */
  model: z.string().nullable(),
  passages: z.number(),
});
type StoredVectors = z.infer<typeof StoredVectors>;

/**
 * Finds passages by meaning (cosine) and by words. Only searches passages that answer now: those of
 * the current generation that are not excluded. Decision 0008 describes the method and its
 * measurements.
 */
export async function findPassages(ctx: SearchContext, query: PassageQuery): Promise<Candidate[]> {
  const { organizationId } = ctx;
  const { documentIds, lexemes } = query;
  const stored = await queryRows(ctx.db, StoredVectors)`${nameOf('count-passages', whichOf(query))}
    select embedding_model as model, sum(passage_count)::float8 as passages
    from (${documentsSearched({ organizationId, documentIds })}) as scope group by embedding_model`;
  const passages = stored.reduce((sum, one) => sum + one.passages, 0);
  if (passages === 0) return [];
  const search: PassageSearch = {
    organizationId,
    documentIds,
    lexemes,
    passages,
    reach: reachOf(query, passages),
    model: query.vectors[0].model,
    vectors: vectorsAsked(query, stored),
    choosing: await choosingWords(ctx, query, passages),
  };
  return search.reach === 'indexed' ? searchApart(ctx, search) : searchTogether(ctx, search);
}

/** Builds both lists in one statement, which is cheapest. */
function searchTogether({ db }: SearchContext, search: PassageSearch): Promise<Candidate[]> {
  const { reach, vectors } = search;
  // no organization here: the tables of the search name it
  return queryRows(db, Candidate)`${nameOf('find-passages', reach, whichOf(search), vectors.length)}
    with ${questionTable(search)}, ${scopeTable(search)},
    ${vectorsTable(search)}, ${wordsTable(search)}, ${fuseLists(search)}`;
}

/**
 * In a large knowledge base each list takes as long as all the rest, so they are built in parallel.
 * If a document was replaced meanwhile, its passages drop out when the lists are fused; the search
 * is then repeated in one statement, which sees the document either before or after.
 */
async function searchApart(ctx: SearchContext, search: PassageSearch): Promise<Candidate[]> {
  const { db } = ctx;
  const [vectors, words] = await Promise.all([
    // no organization here: the tables of the search name it
    queryRows(db, ListedVector)`${nameOf('list-vectors', whichOf(search), search.vectors.length)}
      with ${questionTable(search)}, ${vectorsTable(search)}
      select id, rank::int, weight from vectors`,
    // no organization here: the tables of the search name it
    queryRows(db, ListedWords)`${nameOf('list-words', whichOf(search))}
      with ${wordsTable(search)} select id, score::float8, rank::int from words`,
  ]);
  // no organization here: the tables of the search name it
  const found = await queryRows(db, Candidate)`${nameOf('fuse-lists', search.vectors.length)}
    with ${questionTable(search)}, ${listedTables(vectors, words)}, ${fuseLists(search)}`;
  const listed = new Set([...vectors, ...words].map(({ id }) => id)).size;
  return found.length < Math.min(listed, CANDIDATES) ? searchTogether(ctx, search) : found;
}

/** Names a prepared statement (see `connect.ts`): its text varies only with these parts. */
const nameOf = (...parts: (string | number)[]) => Prisma.raw(`/* ${parts.join('-')} */`);

const whichOf = ({ documentIds }: Pick<PassageQuery, 'documentIds'>) =>
  documentIds ? 'chosen' : 'all';

function reachOf({ documentIds }: PassageQuery, passages: number): Reach {
  if (passages <= SMALL_UP_TO) return 'small';
  return documentIds && passages <= EXACT_UP_TO ? 'exact' : 'indexed';
}

/** The lexemes that select what is ranked, as text that casts to `tsquery`. */
async function choosingWords(
  ctx: SearchContext,
  { lexemes }: PassageQuery,
  passages: number,
): Promise<string> {
  if (passages <= SMALL_UP_TO || lexemes.length === 0) return lexemes.join(' | ');
  return narrowWords(lexemes, await wordShares(ctx), passages);
}

/**
 * The vectors that can find something. While documents are re-embedded with another model, passages
 * of both models exist and both are searched. Ranks in either list weigh the same; otherwise
 * passages already re-embedded would push the others back. The weight is the models' average, by
 * how many passages each has embedded.
 */
function vectorsAsked({ vectors }: PassageQuery, stored: StoredVectors[]): QuestionVector[] {
  const [inUse] = vectors;
  const isMixed = stored.some(({ model }) => model === null);
  const asked = vectors.filter(({ model }) => isMixed || stored.some((one) => one.model === model));
  let [weight, passages] = [0, 0];
  for (const one of stored) {
    const { rankWeight } = vectors.find(({ model }) => model === one.model) ?? inUse;
    weight += rankWeight * one.passages;
    passages += one.passages;
  }
  return asked.map((vector) => ({ ...vector, rankWeight: weight / passages }));
}
