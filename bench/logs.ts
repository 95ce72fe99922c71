/**
 * Measures how long a search of the logs takes among many messages, and how much the index of words
 * slows down writing one: on a real Postgres (`DATABASE_URL`), with the product's own verbs.
 *
 *   npm run bench:logs -- --messages=100000
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { type LogFilters, LogListQuery } from '../core/src/contract/index.ts';
import { countLogs, searchLogs } from '../core/src/inbox/index.ts';
import { connectServer } from '../core/src/platform/database/connect.ts';
import { newId, scopeToOrganization } from '../core/src/platform/index.ts';
import { administer, databaseUrl } from '../core/testing/server-database.ts';
import { formatTable, percentile } from './retrieval-measures.ts';
import { randomFrom } from './retrieval-scale-data.ts';

const MESSAGES_PER_CONVERSATION = 20;
const RUNS = 20;
const INSERTS = 600;
const ROUNDS = 3;

const { values: options } = parseArgs({
  options: { messages: { type: 'string', default: '100000' } },
});
const server = process.env.DATABASE_URL;
if (!server) {
  console.error('DATABASE_URL: a Postgres server with pgvector is needed');
  process.exit(1);
}

/** Sentences of the sample documents: real Portuguese, with common and rare words. */
function readSentences(): string[] {
  const folder = new URL('../documents/', import.meta.url);
  return readdirSync(folder)
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split(/[.!?\n]+/))
    .map((line) => line.trim())
    .filter((line) => line.length > 20);
}

async function fill(pool: pg.Pool, messages: number): Promise<string> {
  const [organizationId, numberId] = [newId(), newId()];
  const conversations = Math.ceil(messages / MESSAGES_PER_CONVERSATION);
  const random = randomFrom(1);
  const sentences = readSentences();
  const some = () => sentences[Math.floor(random() * sentences.length)] ?? '';
  await pool.query(
    `insert into organizations (id, name, slug) values ($1::uuid, 'x', $1::uuid::text)`,
    [organizationId],
  );
  await pool.query(
    `insert into numbers (id, organization_id, channel, address, name, updated_at)
     values ($1, $2, 'whatsapp', 'x', 'x', now())`,
    [numberId, organizationId],
  );
  await pool.query(
    `with people as (
       insert into contacts (id, organization_id, channel, name, phone, updated_at)
       select gen_random_uuid(), $1, 'whatsapp', 'Contato ' || i::text, '+5511' || (900000000 + i)::text, now()
       from generate_series(1, $3::int) i returning id)
     insert into conversations (id, organization_id, contact_id, number_id, channel, updated_at,
       state, closed_at)
     select gen_random_uuid(), $1, id, $2, 'whatsapp', now(), 'RESOLVED', now() from people`,
    [organizationId, numberId, conversations],
  );
  for (let done = 0; done < messages; done += 10_000) {
    const bodies = Array.from({ length: Math.min(10_000, messages - done) }, some);
    await pool.query(
      `insert into messages (id, organization_id, conversation_id, position, direction, author, body,
         status, created_at)
       select gen_random_uuid(), $1, c.id, ($3::int + i) / $4::int + 1, 'inbound', 'contact', body,
         'received', now() - make_interval(secs => ($5::int - $3::int - i) * 30)
       from unnest($2::text[]) with ordinality as b(body, i)
         join (select id, row_number() over (order by id) - 1 as place from conversations
               where organization_id = $1) c on c.place = ($3::int + i) % $4::int`,
      [organizationId, bodies, done, conversations, messages],
    );
  }
  await pool.query('vacuum analyze');
  return organizationId;
}

const QUESTIONS: [string, LogFilters][] = [
  ['everything', {}],
  ['a common word', { q: 'leilao' }],
  ['a common beginning', { q: 'a' }],
  ['two words', { q: 'leilao imoveis' }],
  ['a rare word', { q: 'boleto' }],
  ['no such word', { q: 'xyzzy' }],
  ['words and days', { q: 'leilão', from: '2026-01-01', to: '2027-01-01' }],
  ['a contact', { contact: '900000123' }],
  ['failed sends', { problem: 'send_failed' }],
  ['nothing found', { problem: 'nothing_found' }],
];

async function measureSearch(ctx: Parameters<typeof searchLogs>[0]): Promise<string[][]> {
  const rows = [['question', 'messages', 'page p50 ms', 'page p95 ms', 'count ms']];
  for (const [name, filters] of QUESTIONS) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const started = performance.now();
      await searchLogs(ctx, LogListQuery.parse(filters));
      times.push(performance.now() - started);
    }
    const started = performance.now();
    const { total } = await countLogs(ctx, filters);
    const counted = performance.now() - started;
    const figures = [percentile(times, 0.5), percentile(times, 0.95), counted];
    rows.push([name, total.toLocaleString('en'), ...figures.map((ms) => ms.toFixed(1))]);
  }
  return rows;
}

/** Writes and updates messages as the data path does. Returns microseconds per message. */
async function writeMessages(pool: pg.Pool, organizationId: string): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from conversations where organization_id = $1 limit 1',
    [organizationId],
  );
  const sentences = readSentences();
  const random = randomFrom(2);
  const client = await pool.connect();
  const started = performance.now();
  try {
    for (let index = 0; index < INSERTS; index += 1) {
      const id = newId();
      const body = sentences[Math.floor(random() * sentences.length)] ?? '';
      await client.query({
        name: 'write',
        text: `insert into messages (id, organization_id, conversation_id, position, direction,
            author, body, status, next_attempt_at)
          select $1::uuid, $2::uuid, $3::uuid, coalesce(max(position), 0) + 1, 'outbound', 'persona', $4,
            'pending', now() from messages where conversation_id = $3::uuid`,
        values: [id, organizationId, rows[0]?.id, body],
      });
      for (const status of ['sending', 'sent', 'delivered', 'read']) {
        await client.query({
          name: 'mark',
          text: `update messages set status = $2::"DeliveryStatus", status_at = now(),
            next_attempt_at = case when $2::text = 'sending' then next_attempt_at end where id = $1::uuid`,
          values: [id, status],
        });
      }
    }
  } finally {
    client.release();
  }
  return ((performance.now() - started) * 1000) / INSERTS;
}

/** Does the same work with and without each index, alternating, so that load slows both alike. */
async function measureWriting(pool: pg.Pool, organizationId: string): Promise<string[][]> {
  const { rows } = await pool.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where indexname in ('messages_words', 'messages_failed')`,
  );
  const definitions = new Map(rows.map((row) => [row.indexname, row.indexdef]));
  const ways: [string, string[]][] = [
    ['neither index', []],
    ['index of words', ['messages_words']],
    ['index of failures', ['messages_failed']],
    ['both', ['messages_words', 'messages_failed']],
  ];
  const times = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, wanted] of ways) {
      for (const [index, definition] of definitions) {
        await pool.query(`drop index if exists ${index}`);
        if (wanted.includes(index)) await pool.query(definition);
      }
      times.get(name)?.push(await writeMessages(pool, organizationId));
    }
  }
  return [
    ['a message written, and its four states', 'median µs'],
    ...ways.map(([name]) => [name, percentile(times.get(name) ?? [], 0.5).toFixed(0)]),
  ];
}

const name = `sosia_bench_logs_${process.pid}`;
await administer(server, `create database ${name}`);
const database = await connectServer(databaseUrl(server, name), { migrate: true });
try {
  if (database.engine.kind !== 'server') throw new Error('needs a server');
  const { pool } = database.engine;
  const organizationId = await fill(pool, Number(options.messages));
  const db = scopeToOrganization(database.client, organizationId);
  const ctx = { db, prisma: database.client, organizationId };
  console.log(formatTable(await measureSearch(ctx)));
  console.log(formatTable(await measureWriting(pool, organizationId)));
} finally {
  await database.close();
  await administer(server, `drop database ${name} with (force)`);
}
