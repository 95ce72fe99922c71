import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { bytesOf, newKnowledge } from '../../../testing/knowledge.ts';
import { pageOf, pdfOf } from '../../../testing/pdf.ts';
import { searchKnowledge } from '../search/search-knowledge.ts';
import { cancelDocument } from './cancel-document.ts';
import { createDocument } from './create-document.ts';
import { getDocument } from './get-document.ts';
import { ingestDocument } from './ingest-document.ts';
import { replaceDocument } from './replace-document.ts';
import { retryDocument } from './retry-document.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const lots = (count: number) =>
  Array.from({ length: count }, (_, i) => `## Lote ${i}\n\nO lote ${i} é de touros.`).join('\n\n');

type Knowledge = Awaited<ReturnType<typeof newKnowledge>>;

/** An embedder that cancels the document before it returns that batch. */
function cancellingAt({ ctx }: Knowledge, id: string, batch: number) {
  const seen = { batches: 0 };
  const embed = async (texts: string[]) => {
    seen.batches += 1;
    if (seen.batches === batch) await cancelDocument(ctx, id);
    return ctx.embedder.embed(texts);
  };
  return { seen, ctx: { ...ctx, embedder: { ...ctx.embedder, embed } } };
}
const passagesOf = (documentId: string) => platform.prisma.passage.count({ where: { documentId } });

test('a first ingestion that is cancelled stops within a batch, says so and leaves nothing', async () => {
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.create('Lotes', lots(300));
  const { seen, ctx } = cancellingAt(knowledge, id, 2);
  await ingestDocument(ctx, id);
  expect(seen.batches).toBe(2);
  expect(await getDocument(ctx, id)).toMatchObject({
    status: 'cancelled',
    progress: null,
    failureCode: null,
    passageCount: 0,
  });
  expect(await passagesOf(id)).toBe(0);
  // A late job finds nothing to do.
  await ingestDocument(knowledge.ctx, id);
  expect((await getDocument(ctx, id)).status).toBe('cancelled');
});

test('a cancelled document can be tried again', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.create('Lotes', lots(3));
  expect(await cancelDocument(ctx, id)).toMatchObject({ status: 'cancelled' });
  expect(await retryDocument(ctx, id)).toMatchObject({ status: 'pending' });
  await ingestDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'ready', passageCount: 3 });
});

test('when a second reading is cancelled, the first goes on answering', async () => {
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.know('Lotes', lots(100));
  await retryDocument(knowledge.ctx, id);
  await knowledge.ctx.db.passage.updateMany({
    where: { documentId: id },
    data: { embeddingModel: 'another' },
  });
  const { ctx } = cancellingAt(knowledge, id, 1);
  await ingestDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'ready', passageCount: 100 });
  expect(await passagesOf(id)).toBe(100);
  const { passages } = await searchKnowledge(ctx, { question: 'touros', limit: 3, threshold: 0 });
  expect(passages.length).toBeGreaterThan(0);
});

test('cancelling a replacement gives it up, and cancelling what is over changes nothing', async () => {
  const { ctx, know } = await newKnowledge(platform);
  const id = await know('Lotes', lots(3));
  const done = await getDocument(ctx, id);
  expect(await cancelDocument(ctx, id)).toEqual(done);
  const file = { source: 'text', sourceName: null, mimeType: 'text/plain' } as const;
  await replaceDocument(ctx, { id, ...file, bytes: bytesOf('Outro texto.') });
  expect(await cancelDocument(ctx, id)).toMatchObject({ status: 'ready', replacement: null });
  await ingestDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({ passageCount: 3 });
});

test("another organisation's document cannot be cancelled", async () => {
  const { create } = await newKnowledge(platform);
  const id = await create('Nosso', 'Só nosso.');
  const { ctx: stranger } = await newKnowledge(platform);
  await expect(cancelDocument(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('a long PDF that is cancelled while it is read stops being read', async () => {
  const { ctx } = await newKnowledge(platform);
  const lines = Array.from(
    { length: 45 },
    (_, line) => `Esta é a linha ${line} de um livro longo.`,
  );
  const bytes = pdfOf(Array.from({ length: 3000 }, () => pageOf(lines)));
  const about = { title: 'Livro', source: 'file', sourceName: 'livro.pdf', mimeType: '' } as const;
  const { id } = await createDocument(ctx, { ...about, bytes });
  const ingesting = ingestDocument(ctx, id);
  for (;;) {
    const { progress } = await getDocument(ctx, id);
    if ((progress?.total ?? 0) > 1) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await cancelDocument(ctx, id);
  await ingesting;
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'cancelled', passageCount: 0 });
}, 60_000);
