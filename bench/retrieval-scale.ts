/**
 * Measures how fast the search is, and how close to an exact one, when the passages of many
 * organisations share one table: on a real Postgres, with the product's own verb, each search
 * within one organisation.
 */
import type pg from 'pg';
import { findPassages, questionLexemes } from '../core/src/knowledge/index.ts';
import { connectServer } from '../core/src/platform/database/connect.ts';
import { scopeToOrganization, systemClock } from '../core/src/platform/index.ts';
import { administer, databaseUrl } from '../core/testing/server-database.ts';
import { percentile } from './retrieval-measures.ts';
import {
  databaseName,
  embedder,
  fillDatabase,
  randomFrom,
  type ScaledOrganization,
} from './retrieval-scale-data.ts';

export const SCALE_HEADER = [
  ...['organisation', 'passages', 'recall@10', 'p50 ms', 'p95 ms', 'vectors p95', 'words p95'],
];
const QUESTIONS = 100;
/** Questions asked first and not timed: a database at work has most of its pages in memory. */
const WARM_UP = 40;

type Database = Awaited<ReturnType<typeof connectServer>>;

/** Questions as people ask them: half are real ones, half are some words of a known sentence. */
function questionsFrom(sentences: readonly string[], asked: readonly string[]): string[] {
  const random = randomFrom(7);
  return Array.from({ length: QUESTIONS }, (_, index) => {
    if (index % 2 === 0) return asked[Math.floor(random() * asked.length)] ?? '';
    const words = (sentences[Math.floor(random() * sentences.length)] ?? '').split(' ');
    return words.filter(() => random() < 0.5).join(' ') || words.join(' ');
  });
}

/** The organisation's ten nearest passages, found by comparing all of them. */
async function nearest(pool: pg.Pool, organizationId: string, vector: number[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from passages where organization_id = $1
     order by (embedding <=> $2::vector) + 0, id limit 10`,
    [organizationId, `[${vector.join(',')}]`],
  );
  return rows.map(({ id }) => id);
}

/** Times in ms, and how many of the exact ten nearest were found. */
interface Measured {
  times: Record<'both' | 'vectors' | 'words', number[]>;
  found: number;
  expected: number;
}

async function measureOrganization(
  { client, shorten, engine }: Database,
  { id }: ScaledOrganization,
  questions: string[],
): Promise<Measured> {
  if (engine.kind !== 'server') throw new Error('needs a server');
  const ctx = {
    db: shorten(scopeToOrganization(client, id)),
    prisma: client,
    clock: systemClock,
    organizationId: id,
  };
  const times: Measured['times'] = { both: [], vectors: [], words: [] };
  const asked: { embedding: number[]; found: Set<string> }[] = [];
  const run = async (into: number[], embedding: number[] | null, lexemes: string[]) => {
    const { model, rankWeight } = embedder;
    const started = performance.now();
    const vectors = [{ model, embedding, rankWeight }] as [
      { model: string; embedding: number[] | null; rankWeight: number },
    ];
    const candidates = await findPassages(ctx, { documentIds: null, vectors, lexemes });
    into.push(performance.now() - started);
    return candidates;
  };
  for (const [index, question] of questions.entries()) {
    const [embedding = []] = await embedder.embed([question]);
    const lexemes = questionLexemes(question);
    await run(times.both, embedding, lexemes);
    const byVector = await run(times.vectors, embedding, []);
    await run(times.words, null, lexemes);
    if (index < WARM_UP) for (const list of Object.values(times)) list.length = 0;
    const top = byVector.slice(0, 10).map((candidate) => candidate.id);
    asked.push({ embedding, found: new Set(top) });
  }
  // Not between the timed searches: the exact search reads every row and evicts the caches.
  let [found, expected] = [0, 0];
  for (const one of asked) {
    const exact = await nearest(engine.pool, id, one.embedding);
    expected += exact.length;
    found += exact.filter((passage) => one.found.has(passage)).length;
  }
  return { times, found, expected };
}

function rowOf(name: string, passages: number, { times, found, expected }: Measured): string[] {
  return [
    name,
    passages.toLocaleString('en'),
    (found / expected).toFixed(3),
    ...[
      percentile(times.both, 0.5),
      percentile(times.both, 0.95),
      percentile(times.vectors, 0.95),
      percentile(times.words, 0.95),
    ].map((ms) => ms.toFixed(1)),
  ];
}

function together(all: Measured[]): Measured {
  const sum = (part: 'found' | 'expected') => all.reduce((total, one) => total + one[part], 0);
  const times = (part: keyof Measured['times']) => all.flatMap((one) => one.times[part]);
  return {
    times: { both: times('both'), vectors: times('vectors'), words: times('words') },
    found: sum('found'),
    expected: sum('expected'),
  };
}

/**
 * Rows of a table: the three largest organisations, a middling one, the smallest, and all of these
 * together. Each is asked the same number of questions.
 */
export async function measureScale(
  server: string,
  total: number,
  texts: { sentences: string[]; questions: string[] },
): Promise<string[][]> {
  const name = databaseName(total);
  await administer(server, `create database ${name}`);
  const database = await connectServer(databaseUrl(server, name), { migrate: true });
  try {
    if (database.engine.kind !== 'server') throw new Error('needs a server');
    const organizations = await fillDatabase(database.engine.pool, texts.sentences, total);
    const questions = questionsFrom(texts.sentences, texts.questions);
    const rows: string[][] = [];
    const all: Measured[] = [];
    const names = ['largest', 'second', 'third', 'middling', 'smallest'];
    const chosen = [0, 1, 2, 10, organizations.length - 1];
    for (const [index, place] of chosen.entries()) {
      const organization = organizations[place];
      if (!organization) continue;
      const measured = await measureOrganization(database, organization, questions);
      rows.push(rowOf(names[index] ?? '', organization.passages, measured));
      all.push(measured);
    }
    return [...rows, rowOf('these together', total, together(all))];
  } finally {
    await database.close();
    await administer(server, `drop database ${name} with (force)`);
  }
}
