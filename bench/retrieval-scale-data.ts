import { createHash } from 'node:crypto';
import type pg from 'pg';
import { searchVectorOf } from '../core/src/knowledge/search/lexemes.ts';
import { EMBEDDING_DIMENSIONS, openEmbedder } from '../core/src/models/embeddings.ts';
import { newId } from '../core/src/platform/index.ts';

/** Organisations of very different sizes, as shares of all passages. */
const SHARES = [
  0.4,
  0.2,
  ...Array(4).fill(0.05),
  ...Array(10).fill(0.01),
  ...Array(100).fill(0.001),
];
const PASSAGES_PER_DOCUMENT = 20;
const WRITE_AT_ONCE = 500;

export interface ScaledOrganization {
  id: string;
  passages: number;
}

export const embedder = openEmbedder({ openai: undefined });

/** Pseudo-random numbers, the same in every run: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T;

/** A sentence with its embedding and lexemes, computed once. Passages are composed of these. */
interface Part {
  text: string;
  embedding: number[];
  lexemes: { lexeme: string; places: number[] }[];
}

async function preparePart(text: string): Promise<Part> {
  const [embedding = []] = await embedder.embed([text]);
  const lexemes = [...searchVectorOf(text).matchAll(/('[^']*'):([\d,]+)/g)].map(
    ([, lexeme = '', places = '']) => ({ lexeme, places: places.split(',').map(Number) }),
  );
  return { text, embedding, lexemes };
}

/** What `searchVectorOf` would return for the concatenated parts. */
function joinLexemes(parts: Part[]): string {
  const all = new Map<string, number[]>();
  let from = 0;
  for (const { lexemes } of parts) {
    let last = 0;
    for (const { lexeme, places } of lexemes) {
      last = Math.max(last, ...places);
      all.set(lexeme, [...(all.get(lexeme) ?? []), ...places.map((place) => place + from)]);
    }
    from += last;
  }
  return [...all].map(([lexeme, places]) => `${lexeme}:${places.join(',')}`).join(' ');
}

/** The normalised sum of the parts' embeddings, which is close to the embedding of their text. */
function joinEmbeddings(parts: Part[], random: () => number): string {
  const sum = Array.from({ length: EMBEDDING_DIMENSIONS }, (_, at) =>
    parts.reduce((all, { embedding }) => all + (embedding[at] ?? 0), (random() - 0.5) / 20),
  );
  const length = Math.hypot(...sum);
  return `[${sum.map((value) => (value / length).toFixed(5)).join(',')}]`;
}

interface Row {
  id: string;
  position: number;
  content: string;
  token_count: number;
  embedding: string;
  search_vector: string;
}

/** Three to six sentences that never appear together in a document, with a price of their own. */
function composeRow(sentences: readonly Part[], position: number, random: () => number): Row {
  const count = 3 + Math.floor(random() * 4);
  const parts = Array.from({ length: count }, () => pick(sentences, random));
  const price = `R$ ${(Math.floor(random() * 90_000) / 10).toFixed(2).replace('.', ',')}`;
  const content = `${parts.map(({ text }) => text).join(' ')} ${price}`;
  return {
    id: newId(),
    position,
    content,
    token_count: Math.ceil(content.length / 4),
    embedding: joinEmbeddings(parts, random),
    search_vector: joinLexemes(parts),
  };
}

/** Fills an empty database with `total` passages, a few hundred per statement. */
export async function fillDatabase(
  pool: pg.Pool,
  sentences: readonly string[],
  total: number,
): Promise<ScaledOrganization[]> {
  const random = randomFrom(20_261_120);
  const sum = SHARES.reduce((all, share) => all + share, 0);
  const organizations: ScaledOrganization[] = [];
  const parts = await Promise.all(sentences.map(preparePart));
  // Building the indexes afterwards takes a fraction of the time.
  const { rows: indexes } = await pool.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'passages' and indexname in ('passages_vectors', 'passages_words')`,
  );
  for (const { name } of indexes) await pool.query(`drop index ${name}`);
  for (const share of SHARES) {
    const passages = Math.round((share / sum) * total);
    if (passages === 0) continue;
    const id = newId();
    organizations.push({ id, passages });
    await fillOrganization(pool, { id, passages }, (position) =>
      composeRow(parts, position, random),
    );
  }
  const client = await pool.connect();
  await client.query(`set maintenance_work_mem = '1GB'`);
  for (const { definition } of indexes) await client.query(definition);
  await client.query('vacuum analyze');
  client.release(true);
  return organizations;
}

async function fillOrganization(
  pool: pg.Pool,
  { id, passages }: ScaledOrganization,
  compose: (position: number) => Row,
): Promise<void> {
  await pool.query(
    'insert into organizations (id, name, slug, updated_at) values ($1, $2, $3, now())',
    [id, 'Bench', id],
  );
  const documents = Array.from({ length: Math.ceil(passages / PASSAGES_PER_DOCUMENT) }, newId);
  await pool.query(
    `insert into documents (id, organization_id, title, source, mime_type, status, storage_key,
       content_hash, generation, passage_count, embedding_model, updated_at)
     select one, $1, 'Documento', 'text', 'text/plain', 'ready', one::text, one::text, 1,
       least($4::int, $3::int - $4::int * (place::int - 1)), $5, now()
     from unnest($2::uuid[]) with ordinality as given(one, place)`,
    [id, documents, passages, PASSAGES_PER_DOCUMENT, embedder.model],
  );
  for (let from = 0; from < passages; from += WRITE_AT_ONCE) {
    const count = Math.min(WRITE_AT_ONCE, passages - from);
    const rows = Array.from({ length: count }, (_, index) =>
      compose((from + index) % PASSAGES_PER_DOCUMENT),
    );
    await pool.query(
      `insert into passages (id, organization_id, document_id, generation, position, content,
         token_count, embedding, embedding_model, search_vector)
       select row.id, $1, ($2::uuid[])[1 + ($3::int + place::int - 1) / $4::int], 1, row.position,
         row.content, row.token_count, row.embedding::vector(${EMBEDDING_DIMENSIONS}), $5,
         row.search_vector::tsvector
       from rows from (jsonb_to_recordset($6::jsonb) as (id uuid, position int, content text,
         token_count int, embedding text, search_vector text))
         with ordinality as row(id, position, content, token_count, embedding, search_vector, place)`,
      [id, documents, from, PASSAGES_PER_DOCUMENT, embedder.model, JSON.stringify(rows)],
    );
  }
}

/** The name of the database for a benchmark with `total` passages. */
export const databaseName = (total: number) =>
  `sosia_bench_${createHash('sha256').update(`${process.pid} ${total}`).digest('hex').slice(0, 8)}`;
