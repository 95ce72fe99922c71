/**
 * Measures how long a page of the inbox takes as conversations accumulate: on a real Postgres, with
 * the product's own verbs and a second organisation of the same size in the same tables.
 *
 *   bash scripts/ci/services.sh npm run bench:inbox -- --sizes 10000,100000
 */
import { parseArgs } from 'node:util';
import { ConversationListQuery, MessageListQuery } from '../core/src/contract/index.ts';
import { listMessages } from '../core/src/conversations/index.ts';
import { countQueues, listConversations } from '../core/src/inbox/index.ts';
import {
  connectServer,
  newId,
  scopeToOrganization,
  systemClock,
} from '../core/src/platform/index.ts';
import { administer, databaseUrl } from '../core/testing/server-database.ts';
import { type FilledInbox, fillInbox } from './inbox-rows.ts';
import { formatTable, percentile } from './retrieval-measures.ts';

const ROUNDS = 40;
const WARM_UP = 5;
/** How many pages down a list somebody may scroll. */
const PAGES_DOWN = 40;
const PER_PAGE = 50;

type Database = Awaited<ReturnType<typeof connectServer>>;

async function timesOf(run: () => Promise<unknown>, rounds = ROUNDS): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    const started = performance.now();
    await run();
    if (round >= WARM_UP) times.push(performance.now() - started);
  }
  return times;
}

const row = (what: string, times: number[]) => [
  what,
  ...[percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map((ms) =>
    ms.toFixed(1),
  ),
];

async function measureInbox({ client }: Database, inbox: FilledInbox): Promise<string[][]> {
  const { organizationId, userId, numberId, conversationId } = inbox;
  const db = scopeToOrganization(client, organizationId);
  const ctx = { db, prisma: client, organizationId, userId, clock: systemClock };
  const list = (query: object) =>
    listConversations(ctx, ConversationListQuery.parse({ perPage: PER_PAGE, ...query }));
  const rows: string[][] = [];
  for (const queue of ['waiting', 'mine', 'open', 'closed']) {
    rows.push(row(`${queue}: first page`, await timesOf(() => list({ queue }))));
    let after: string | null = null;
    const scroll = async () => {
      const page = await list({ queue, ...(after && { after }) });
      after = page.nextKey;
    };
    rows.push(row(`${queue}: scrolling`, await timesOf(scroll, PAGES_DOWN)));
  }
  const filters = {
    'of one number': { numberId },
    'failed sends': { hasFailedSend: 'true' },
    'searched for a number': { q: '(11) 90000-1234' },
    'searched for a word of every message': { q: 'pedido' },
    'searched for no such word': { q: 'xyzzy' },
  };
  for (const [name, filter] of Object.entries(filters)) {
    rows.push(row(`all, ${name}`, await timesOf(() => list(filter))));
  }
  rows.push(row('counts of all queues', await timesOf(() => countQueues(ctx))));
  const thread = (query: object) => () =>
    listMessages(ctx, conversationId, MessageListQuery.parse(query));
  const middle = await db.message.findFirstOrThrow({
    where: { conversationId, position: 10_000 },
    select: { id: true },
  });
  rows.push(row('thread: newest', await timesOf(thread({}))));
  rows.push(row('thread: around a message', await timesOf(thread({ around: middle.id }))));
  rows.push(row('thread: far back', await timesOf(thread({ before: 500 }))));
  return rows;
}

async function measureSize(server: string, size: number): Promise<void> {
  const name = `sosia_bench_inbox_${newId().slice(-12)}`;
  await administer(server, `create database ${name}`);
  const database = await connectServer(databaseUrl(server, name), { migrate: true });
  try {
    if (database.engine.kind !== 'server') throw new Error('needs a server');
    await fillInbox(database.engine.pool, size);
    const inbox = await fillInbox(database.engine.pool, size);
    console.log(`\n${size.toLocaleString('en')} conversations, pages of ${PER_PAGE}`);
    console.log(
      formatTable([
        ['what', 'p50 ms', 'p95 ms', 'max ms'],
        ...(await measureInbox(database, inbox)),
      ]),
    );
  } finally {
    await database.close();
    await administer(server, `drop database ${name} with (force)`);
  }
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10000,100000' } } });
const server = process.env.DATABASE_URL;
if (!server) {
  console.log('This needs a Postgres: bash scripts/ci/services.sh npm run bench:inbox');
  process.exit(1);
}
for (const size of values.sizes.split(',').map(Number)) await measureSize(server, size);
