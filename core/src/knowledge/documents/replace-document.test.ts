import { setImmediate as letOthersRun } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { bytesOf, newKnowledge } from '../../../testing/knowledge.ts';
import { SosiaError } from '../../platform/index.ts';
import { listPassages } from '../passages/list-passages.ts';
import { searchKnowledge } from '../search/search-knowledge.ts';
import { deleteDocument } from './delete-document.ts';
import { dropReplacement } from './drop-replacement.ts';
import { getDocument } from './get-document.ts';
import { ingestDocument } from './ingest-document.ts';
import { listDocumentChanges } from './list-document-changes.ts';
import { replaceDocument } from './replace-document.ts';
import { retryReplacement } from './retry-replacement.ts';
import { sweepDocuments } from './sweep-documents.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

type Knowledge = Awaited<ReturnType<typeof newKnowledge>>;

const edition = (mark: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `## Lote ${i}\n\nO lote de número ${i} é da edição ${mark}.`,
  ).join('\n\n');

/** Requests a replacement by a text; the caller runs its job when needed. */
const replace = ({ ctx }: Knowledge, id: string, text: string) =>
  replaceDocument(ctx, {
    id,
    source: 'text',
    sourceName: null,
    mimeType: 'text/markdown',
    bytes: bytesOf(text),
  });

const contentsOf = async ({ ctx }: Knowledge, documentId: string) =>
  (await listPassages(ctx, { documentId, page: 1, perPage: 100 })).data.map((one) => one.content);

const failing = (ctx: Knowledge['ctx']) => ({
  ...ctx,
  embedder: {
    ...ctx.embedder,
    embed: async () => {
      throw new SosiaError('embedding_failed', 502, 'The embedding service did not answer: 500');
    },
  },
});

test('while a document is replaced again and again, every question meets one edition, never none', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('zero', 12));
  let isDone = false;
  const seen: string[] = [];
  const ask = async () => {
    while (!isDone) {
      await letOthersRun();
      const question = { question: 'edição do lote', limit: 20, threshold: 0 };
      const { passages } = await searchKnowledge(ctx, question);
      const marks = new Set(passages.map(({ content }) => /edição (\w+)/.exec(content)?.[1]));
      seen.push([...marks].join('+'));
    }
  };
  const asking = Promise.all([ask(), ask()]);
  const marks = ['um', 'dois', 'três', 'quatro'];
  for (const [index, mark] of marks.entries()) {
    await replace(knowledge, id, edition(mark, 9 + index));
    // Every other one is ingested by two runs at once, as after a lost lease.
    await Promise.all([ingestDocument(ctx, id), index % 2 ? ingestDocument(ctx, id) : undefined]);
  }
  isDone = true;
  await asking;
  expect(seen.filter((marks) => marks === '' || marks.includes('+'))).toEqual([]);
  expect(new Set(seen).size).toBeGreaterThan(2);
  const inOrder = seen.map((mark) => ['zero', ...marks].indexOf(mark));
  expect(inOrder[0]).toBe(0);
  expect((await contentsOf(knowledge, id)).every((text) => text.includes('quatro'))).toBe(true);
  expect(await platform.prisma.passage.count({ where: { documentId: id } })).toBe(12);
});

test('the old file stays until the new passages answer, and goes then', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('antiga', 2));
  const oldKey = `${ctx.organizationId}/documents/${id}`;
  const waiting = await replace(knowledge, id, edition('nova', 3));
  expect(waiting).toMatchObject({ status: 'pending', replacement: { failureCode: null } });
  expect(new TextDecoder().decode(await ctx.storage.get(oldKey))).toContain('antiga');
  await ingestDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({
    status: 'ready',
    replacement: null,
    passageCount: 3,
    byteSize: bytesOf(edition('nova', 3)).byteLength,
  });
  expect(await ctx.storage.exists(oldKey)).toBe(false);
  const row = await platform.prisma.document.findUniqueOrThrow({ where: { id } });
  expect(new TextDecoder().decode(await ctx.storage.get(row.storageKey))).toContain('nova');
});

test('what cannot be read is refused at once and changes nothing', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('antiga', 2));
  const before = await getDocument(ctx, id);
  const file = { source: 'file' as const, sourceName: 'lotes.pdf', mimeType: 'application/pdf' };
  const bytes = bytesOf('MZ, and no PDF');
  await expect(replaceDocument(ctx, { id, ...file, bytes })).rejects.toMatchObject({
    code: 'wrong_type',
  });
  expect(await getDocument(ctx, id)).toEqual(before);
});

test('a replacement that fails leaves the document as it was, says why, and can be sent away', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('antiga', 3));
  const before = await getDocument(ctx, id);
  await replace(knowledge, id, edition('nova', 3));
  await ingestDocument(failing(ctx), id);
  expect(await getDocument(ctx, id)).toMatchObject({
    status: 'ready',
    failureCode: null,
    passageCount: 3,
    replacement: { failureCode: 'embedding_failed' },
  });
  expect((await contentsOf(knowledge, id)).every((text) => text.includes('antiga'))).toBe(true);
  expect(await platform.prisma.passage.count({ where: { documentId: id } })).toBe(3);
  const failed = await platform.prisma.document.findUniqueOrThrow({ where: { id } });
  const key = (failed.replacement as { storageKey: string }).storageKey;
  const { updatedAt, ...rest } = before;
  expect(await dropReplacement(ctx, id)).toMatchObject(rest);
  expect(await ctx.storage.exists(key)).toBe(false);
  await expect(dropReplacement(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('a replacement that failed is read once more when asked', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('antiga', 3));
  await replace(knowledge, id, edition('nova', 4));
  await ingestDocument(failing(ctx), id);
  expect(await retryReplacement(ctx, id)).toMatchObject({ status: 'pending' });
  await ingestDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({ replacement: null, passageCount: 4 });
  await expect(retryReplacement(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('a replacement that is given up while it is read never answers', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('antiga', 3));
  await replace(knowledge, id, edition('nova', 3));
  const embed = async (texts: string[]) => {
    await dropReplacement(ctx, id);
    return ctx.embedder.embed(texts);
  };
  await ingestDocument({ ...ctx, embedder: { ...ctx.embedder, embed } }, id);
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'ready', replacement: null });
  expect((await contentsOf(knowledge, id)).every((text) => text.includes('antiga'))).toBe(true);
  expect(await platform.prisma.passage.count({ where: { documentId: id } })).toBe(3);
});

test('the newest of two replacements wins, whichever was being read', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('antiga', 3));
  await replace(knowledge, id, edition('primeira', 3));
  let isFirst = true;
  const embed = async (texts: string[]) => {
    if (isFirst) {
      isFirst = false;
      await replace(knowledge, id, edition('segunda', 3));
    }
    return ctx.embedder.embed(texts);
  };
  await ingestDocument({ ...ctx, embedder: { ...ctx.embedder, embed } }, id);
  expect((await contentsOf(knowledge, id)).every((text) => text.includes('antiga'))).toBe(true);
  await ingestDocument(ctx, id);
  expect((await contentsOf(knowledge, id)).every((text) => text.includes('segunda'))).toBe(true);
});

test('a document that was never read is read after all when its replacement fails', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.create('Lotes', edition('primeira', 2));
  await replace(knowledge, id, edition('segunda', 2));
  await ingestDocument(failing(ctx), id);
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'pending', passageCount: 0 });
  const later = new Date(platform.clock.now().getTime() + 1000);
  expect(await sweepDocuments(platform, later)).toBeGreaterThan(0);
  await ingestDocument(ctx, id);
  expect(await getDocument(ctx, id)).toMatchObject({ status: 'ready', passageCount: 2 });
  expect((await contentsOf(knowledge, id))[0]).toContain('primeira');
});

test('after a replacement the document says what changed', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know(
    'Serviços',
    '# Serviços\n\n## Fotos\n\nFazemos três fotos. Custam R$ 50.\n\n## Frete\n\nNão fazemos frete.',
  );
  expect(await listDocumentChanges(ctx, id)).toEqual({ data: [], total: 0 });
  await replace(
    knowledge,
    id,
    '# Serviços\n\n## Fotos\n\nFazemos três fotos. Custam R$ 60.\n\n## Vídeo\n\nTambém há vídeo.',
  );
  await ingestDocument(ctx, id);
  const { data } = await listDocumentChanges(ctx, id);
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ added: 1, removed: 1, changed: 1, lostEdits: [] });
  expect(data[0]?.items).toContainEqual({
    kind: 'changed',
    heading: 'Serviços › Fotos',
    page: null,
    before: 'Custam R$ 50.',
    after: 'Custam R$ 60.',
  });
});

test('a document that is deleted takes a waiting replacement along', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const id = await knowledge.know('Lotes', edition('antiga', 2));
  await replace(knowledge, id, edition('nova', 2));
  const row = await platform.prisma.document.findUniqueOrThrow({ where: { id } });
  await deleteDocument(ctx, id);
  const { storageKey } = row.replacement as { storageKey: string };
  expect(await ctx.storage.exists(storageKey)).toBe(false);
  await expect(replace(knowledge, id, 'x')).rejects.toMatchObject({ code: 'not_found' });
});
