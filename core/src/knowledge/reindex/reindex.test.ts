import { setImmediate as letOthersRun } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newKnowledge } from '../../../testing/knowledge.ts';
import { openEmbedder } from '../../models/embeddings.ts';
import type { Embedder } from '../../models/index.ts';
import { SosiaError } from '../../platform/index.ts';
import { listPassages } from '../passages/list-passages.ts';
import { updatePassage } from '../passages/update-passage.ts';
import { searchKnowledge } from '../search/search-knowledge.ts';
import { getReindexStatus } from './get-reindex-status.ts';
import { reindexDocument } from './reindex-document.ts';
import { startReindex } from './start-reindex.ts';
import { sweepReindex } from './sweep-reindex.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const offline = openEmbedder({ openai: undefined });

/** Another model: its reversed vectors are meaningless beside the offline ones. */
function otherModel(embed = offline.embed): Embedder {
  const turned = async (texts: string[]) =>
    (await embed(texts)).map((vector) => vector.toReversed());
  return { ...offline, model: 'other-model', rankWeight: 1, embed: turned, older: [offline] };
}

const text = (catalogue: number, count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `# Catálogo ${catalogue}\n\n## Lote ${i}\n\nO lote de número ${i} foi pintado em São Paulo.`,
  ).join('\n\n');

async function outdated(documents: number, passages: number) {
  const knowledge = await newKnowledge(platform);
  const ids: string[] = [];
  for (let i = 0; i < documents; i++)
    ids.push(await knowledge.know(`Lotes ${i}`, text(i, passages)));
  return { ids, old: knowledge.ctx, ctx: { ...knowledge.ctx, embedder: otherModel() } };
}

test('documents of another model are counted, asked for once, and counted down', async () => {
  const { ids, old, ctx } = await outdated(2, 3);
  expect(await getReindexStatus(old)).toMatchObject({ documents: 2, outdated: 0 });
  expect(await getReindexStatus(ctx)).toMatchObject({ documents: 2, outdated: 2, running: 0 });
  const jobs = async () => (await platform.queue.counts())['reindex-document'].waiting ?? 0;
  const before = await jobs();
  expect(await startReindex(ctx)).toMatchObject({ outdated: 2, running: 2, failed: 0 });
  expect(await jobs()).toBe(before + 2);
  await startReindex(ctx);
  expect(await jobs()).toBe(before + 2);
  await reindexDocument(ctx, ids[0] ?? '');
  expect(await getReindexStatus(ctx)).toMatchObject({ outdated: 1, running: 1 });
  await reindexDocument(ctx, ids[1] ?? '');
  expect(await getReindexStatus(ctx)).toMatchObject({
    model: 'other-model',
    outdated: 0,
    running: 0,
    passages: { done: 0, total: 0 },
  });
  const models = await platform.prisma.passage.groupBy({
    by: ['embeddingModel'],
    where: { documentId: { in: ids } },
    _count: true,
  });
  expect(models).toEqual([{ embeddingModel: 'other-model', _count: 6 }]);
});

test('while it runs every question is answered, by vectors too', async () => {
  const { ids, ctx } = await outdated(2, 70);
  const question = { question: 'qual lote é o de número 41?', limit: 5 };
  const before = await searchKnowledge(ctx, question);
  expect(before.passages[0]).toMatchObject({
    heading: expect.stringMatching(/Lote 41$/),
    isComparable: false,
  });
  expect(before.passages[0]?.vectorRank).not.toBeNull();
  await startReindex(ctx);
  let isDone = false;
  const answers: { heading: string | undefined; vectorRank: number | null | undefined }[] = [];
  const ask = async () => {
    while (!isDone) {
      await letOthersRun();
      const [best] = (await searchKnowledge(ctx, question)).passages;
      answers.push({ heading: best?.heading, vectorRank: best?.vectorRank });
    }
  };
  const asking = ask();
  for (const id of ids) await reindexDocument(ctx, id);
  isDone = true;
  await asking;
  expect(answers.length).toBeGreaterThan(5);
  expect(answers.filter(({ heading }) => !heading?.endsWith('Lote 41'))).toEqual([]);
  expect(answers.every(({ vectorRank }) => vectorRank !== null)).toBe(true);
  const after = await searchKnowledge(ctx, question);
  expect(after.passages[0]).toMatchObject({
    heading: expect.stringMatching(/Lote 41$/),
    isComparable: true,
  });
});

test('what has nothing to do with the question is not let in by its old vector', async () => {
  const { ctx } = await outdated(1, 3);
  const found = await searchKnowledge(ctx, { question: 'zebra quântica xilofone', limit: 5 });
  expect(found.passages.filter(({ isUsed }) => isUsed)).toEqual([]);
});

test('without anyone to ask the old model, words still find what they found', async () => {
  const { ctx } = await outdated(1, 5);
  const { older, ...alone } = ctx.embedder;
  const question = { question: 'lote de número 3', limit: 5 };
  const { passages } = await searchKnowledge({ ...ctx, embedder: alone }, question);
  expect(passages[0]).toMatchObject({
    heading: 'Catálogo 0 › Lote 3',
    isUsed: true,
    vectorRank: null,
  });
});

test('edits and exclusions survive, also one that is made meanwhile', async () => {
  const { ids, ctx } = await outdated(1, 3);
  const [documentId = ''] = ids;
  const rows = async () => (await listPassages(ctx, { documentId, page: 1, perPage: 10 })).data;
  const [first, second, third] = await rows();
  await updatePassage(ctx, { id: first?.id ?? '', content: 'Este foi editado antes.' });
  await updatePassage(ctx, { id: second?.id ?? '', isExcluded: true });
  await startReindex(ctx);
  const embedder = otherModel(async (texts) => {
    if (texts.length > 1) {
      await updatePassage(ctx, { id: third?.id ?? '', content: 'Este foi editado durante.' });
    }
    return offline.embed(texts);
  });
  await reindexDocument({ ...ctx, embedder }, documentId);
  expect(await rows()).toMatchObject([
    { content: 'Este foi editado antes.', originalContent: first?.content },
    { content: second?.content, isExcluded: true },
    { content: 'Este foi editado durante.', originalContent: third?.content },
  ]);
  const found = await searchKnowledge(ctx, { question: 'editado durante', limit: 1 });
  expect(found.passages[0]).toMatchObject({ passageId: third?.id, isComparable: true });
  expect(await getReindexStatus(ctx)).toMatchObject({ outdated: 0 });
});

test('a model that does not answer is told, and the work begins again when asked', async () => {
  const { ids, ctx } = await outdated(1, 3);
  const [id = ''] = ids;
  await startReindex(ctx);
  const broken = otherModel(async () => {
    throw new SosiaError('embedding_failed', 502, 'The embedding service did not answer: 500');
  });
  await reindexDocument({ ...ctx, embedder: broken }, id);
  expect(await getReindexStatus(ctx)).toMatchObject({
    outdated: 1,
    running: 0,
    failed: 1,
    failureCode: 'embedding_failed',
  });
  const soon = new Date(platform.clock.now().getTime() + 60_000);
  expect(await sweepReindex(platform, soon)).toBe(0);
  await reindexDocument(ctx, id);
  expect(await getReindexStatus(ctx)).toMatchObject({ outdated: 1 });
  expect(await startReindex(ctx)).toMatchObject({ running: 1, failed: 0 });
  expect(await sweepReindex(platform, new Date(0))).toBe(0);
  expect(await sweepReindex(platform, soon)).toBe(1);
  await reindexDocument(ctx, id);
  expect(await getReindexStatus(ctx)).toMatchObject({ outdated: 0 });
});
