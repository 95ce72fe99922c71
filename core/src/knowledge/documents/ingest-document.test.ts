import { setImmediate as letOthersRun } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { bytesOf, newKnowledge } from '../../../testing/knowledge.ts';
import { SosiaError } from '../../platform/index.ts';
import { listPassages } from '../passages/list-passages.ts';
import { searchKnowledge } from '../search/search-knowledge.ts';
import { deleteDocument } from './delete-document.ts';
import { getDocument } from './get-document.ts';
import { ingestDocument } from './ingest-document.ts';
import { retryDocument } from './retry-document.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const ALL = { page: 1, perPage: 100 };
/** A text of `count` passages, each containing the mark. */
const text = (mark: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `## Lote ${i}\n\nO lote de número ${i} é da edição ${mark}.`,
  ).join('\n\n');

/** Replaces a document's bytes, as a replacement does. */
async function replace(
  knowledge: Awaited<ReturnType<typeof newKnowledge>>,
  id: string,
  with_: string,
) {
  const { ctx } = knowledge;
  await ctx.storage.put(`${ctx.organizationId}/documents/${id}`, bytesOf(with_));
  await retryDocument(ctx, id);
}

test('an ingested document is ready and its passages stand in order', async () => {
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.know('Lotes', text('antiga', 40));
  expect(await getDocument(knowledge.ctx, id)).toMatchObject({
    status: 'ready',
    progress: null,
    passageCount: 40,
  });
  const { data, total } = await listPassages(knowledge.ctx, { documentId: id, ...ALL });
  expect(total).toBe(40);
  expect(data.map(({ position }) => position)).toEqual(data.map((_, index) => index));
  expect(data[7]).toMatchObject({
    heading: 'Lote 7',
    content: 'O lote de número 7 é da edição antiga.',
  });
});

test('a job that runs twice, also at once, leaves each passage once', async () => {
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.create('Lotes', text('única', 40));
  await Promise.all([ingestDocument(knowledge.ctx, id), ingestDocument(knowledge.ctx, id)]);
  await ingestDocument(knowledge.ctx, id);
  expect(await getDocument(knowledge.ctx, id)).toMatchObject({ status: 'ready', passageCount: 40 });
  expect(await platform.prisma.passage.count({ where: { documentId: id } })).toBe(40);
});

test('while a document is ingested anew, a question meets all of the old or all of the new', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', text('antiga', 40));
  await replace(knowledge, id, text('nova', 40));
  let isDone = false;
  const editions: string[] = [];
  const ask = async () => {
    while (!isDone) {
      await letOthersRun();
      const { passages } = await searchKnowledge(ctx, {
        question: 'edição do lote',
        limit: 20,
        threshold: 0,
      });
      const seen = new Set(passages.map(({ content }) => /edição (\w+)/.exec(content)?.[1]));
      editions.push([...seen].join('+'));
    }
  };
  const asking = ask();
  await ingestDocument(ctx, id);
  isDone = true;
  await asking;
  const { passages } = await searchKnowledge(ctx, { question: 'edição do lote', limit: 20 });
  expect(passages.every(({ content }) => content.includes('nova'))).toBe(true);
  expect(new Set(editions)).toEqual(
    new Set(editions.includes('nova') ? ['antiga', 'nova'] : ['antiga']),
  );
  expect(editions.length).toBeGreaterThan(3);
});

test('an ingestion that fails says why, and the old passages go on answering', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', text('antiga', 70));
  await replace(knowledge, id, text('nova', 70));
  let calls = 0;
  const embed = async (texts: string[]) => {
    calls += 1;
    if (calls > 1)
      throw new SosiaError('embedding_failed', 502, 'The embedding service did not answer: 500');
    return ctx.embedder.embed(texts);
  };
  await ingestDocument({ ...ctx, embedder: { ...ctx.embedder, embed } }, id);
  expect(await getDocument(ctx, id)).toMatchObject({
    status: 'failed',
    failureCode: 'embedding_failed',
    failureMessage: 'The embedding service did not answer: 500',
    passageCount: 70,
  });
  expect(await platform.prisma.passage.count({ where: { documentId: id } })).toBe(70);
  const { passages } = await searchKnowledge(ctx, {
    question: 'qual é o lote de número 9?',
    limit: 3,
  });
  expect(passages[0]?.content).toContain('antiga');

  await retryDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'pending', failureCode: null });
  await ingestDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'ready', failureMessage: null });
});

test('a fault of our own is told in plain words and thrown for the queue to try again', async () => {
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.create('Lotes', text('única', 2));
  await knowledge.ctx.storage.delete(`${knowledge.ctx.organizationId}/documents/${id}`);
  await expect(ingestDocument(knowledge.ctx, id)).rejects.toThrow();
  expect(await getDocument(knowledge.ctx, id)).toMatchObject({
    status: 'failed',
    failureCode: 'internal',
  });
});

test('a document that is deleted meanwhile ends its ingestion quietly', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.create('Lotes', text('única', 3));
  const embed = async (texts: string[]) => {
    await deleteDocument(ctx, id);
    return ctx.embedder.embed(texts);
  };
  await ingestDocument({ ...ctx, embedder: { ...ctx.embedder, embed } }, id);
  expect(await platform.prisma.passage.count({ where: { documentId: id } })).toBe(0);
  await ingestDocument(ctx, id);
});

test('consoles are told of the progress and of the end', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.create('Lotes', text('única', 3));
  const before = await platform.prisma.liveEvent.count({
    where: { organizationId: ctx.organizationId },
  });
  await ingestDocument(ctx, id);
  const after = await platform.prisma.liveEvent.count({
    where: { organizationId: ctx.organizationId },
  });
  expect(after - before).toBeGreaterThanOrEqual(3);
});
