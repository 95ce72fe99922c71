import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newKnowledge } from '../../../testing/knowledge.ts';
import { renewStatistics } from './renew-statistics.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

/** How many passages Postgres plans for; negative until it has analysed the table. */
async function believed(): Promise<number> {
  const [row] = await platform.prisma.$queryRaw<{ count: number }[]>`
    select reltuples::float8 as count from pg_class where oid = 'passages'::regclass`;
  return row?.count ?? Number.NaN;
}

/** Whether this is the embedded database; a server renews its statistics by itself. */
async function standsAlone(): Promise<boolean> {
  const [row] = await platform.prisma.$queryRaw<{ type: string }[]>`
    select backend_type as type from pg_stat_activity where pid = pg_backend_pid()`;
  return row?.type === 'standalone backend';
}

test('Postgres looks at the passages anew once there are many more than it believes', async (own) => {
  if (!(await standsAlone())) own.skip();
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.know('Poucos', 'Atendemos das 9h às 18h.');
  await renewStatistics(platform);
  expect(await believed()).toBeLessThan(300);
  // As after a long document: the search relies on the counts that documents state.
  await platform.prisma.document.update({ where: { id }, data: { passageCount: 5000 } });
  await platform.prisma.$executeRaw`
    insert into passages (id, organization_id, document_id, generation, position, heading, content,
      token_count, embedding, embedding_model, search_vector, created_at)
    select gen_random_uuid(), p.organization_id, p.document_id, p.generation, n, '', p.content,
      p.token_count, p.embedding, p.embedding_model, p.search_vector, p.created_at
    from passages p, generate_series(1000, 1299) n where p.document_id = ${id}::uuid`;
  await renewStatistics(platform);
  expect(await believed()).toBeGreaterThanOrEqual(300);
});
