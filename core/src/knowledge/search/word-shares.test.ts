import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newKnowledge } from '../../../testing/knowledge.ts';
import { wordShares } from './word-shares.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

test('a word that stands in every passage is known as one once Postgres has counted', async () => {
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.know('Horário', 'Atendemos das 9h às 18h.');
  await platform.prisma.$executeRaw`
    insert into passages (id, organization_id, document_id, generation, position, heading, content,
      token_count, embedding, embedding_model, search_vector, created_at)
    select gen_random_uuid(), p.organization_id, p.document_id, p.generation, n, '', p.content,
      p.token_count, p.embedding, p.embedding_model, p.search_vector, p.created_at
    from passages p, generate_series(1000, 1099) n where p.document_id = ${id}::uuid`;
  await platform.prisma.$executeRaw`analyze passages (search_vector)`;
  const { common, other } = await wordShares(platform);
  expect(common.size).toBeGreaterThan(0);
  for (const share of common.values()) expect(share).toBeCloseTo(1);
  expect(other).toBeLessThan(1);
});
