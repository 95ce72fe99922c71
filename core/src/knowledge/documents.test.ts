import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { DocumentListQuery } from '../contract/index.ts';
import { contextFor } from '../platform/index.ts';
import { createDocument } from './create-document.ts';
import { deleteDocument } from './delete-document.ts';
import { getDocument } from './get-document.ts';
import { bytesOf, newKnowledge } from './knowledge-fixture.ts';
import { listDocuments } from './list-documents.ts';
import { listPassages } from './list-passages.ts';
import { retryDocument } from './retry-document.ts';
import { sweepDocuments } from './sweep-documents.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const PAGE = { page: 1, perPage: 25 };

test('a document that was given is listed, waits for its job, and keeps its bytes', async () => {
  const { ctx, create } = await newKnowledge(platform);
  const id = await create(
    'Preços',
    'Quanto custa a transmissão do leilão? Não é caro, e você paga depois.',
  );
  const document = await getDocument(ctx, id);
  expect(document).toMatchObject({ title: 'Preços', status: 'pending', language: 'pt' });
  const list = await listDocuments(ctx, DocumentListQuery.parse({ q: 'preç' }));
  expect(list).toEqual({ data: [document], total: 1 });
  const stored = await ctx.storage.get(`${ctx.organizationId}/documents/${id}`);
  expect(new TextDecoder().decode(stored)).toContain('Quanto custa');
  expect((await platform.queue.counts())['ingest-document'].waiting).toBeGreaterThan(0);
});

test.each([
  ['empty', 'text/plain', bytesOf(' \n\t ')],
  ['empty', 'text/plain', bytesOf('')],
  ['empty', 'text/markdown', bytesOf('---\n***')],
  ['unsupported_type', 'text/plain', new Uint8Array([0x4f, 0x6c, 0xe1, 0x21])],
  ['unsupported_type', 'text/plain', bytesOf('MZ\0\0binary')],
  ['unsupported_type', 'application/pdf', bytesOf('%PDF-1.7')],
  ['too_large', 'text/plain', new Uint8Array(25 * 1024 * 1024 + 1).fill(97)],
])(
  'what cannot be read is refused as %s (%s) and leaves nothing',
  async (code, mimeType, bytes) => {
    const { ctx } = await newKnowledge(platform);
    const about = { title: 'x', source: 'file' as const, sourceName: 'x', mimeType, bytes };
    await expect(createDocument(ctx, about)).rejects.toMatchObject({ code });
    expect((await listDocuments(ctx, DocumentListQuery.parse({}))).total).toBe(0);
  },
);

test('a file without a type is taken by its name', async () => {
  const { ctx } = await newKnowledge(platform);
  const about = { title: 'x', source: 'file' as const, mimeType: 'application/octet-stream' };
  const bytes = bytesOf('The price of the stream is not in the list that you have.');
  const document = await createDocument(ctx, { ...about, sourceName: 'Notes.TXT', bytes });
  expect(document.language).toBe('en');
});

test('a deleted document takes its passages and its file along', async () => {
  const { ctx, know } = await newKnowledge(platform);
  const id = await know('Fotos', 'Fazemos três fotos de cada lote.');
  expect((await listPassages(ctx, { documentId: id, ...PAGE })).total).toBe(1);
  await deleteDocument(ctx, id);
  expect(await platform.prisma.passage.count({ where: { documentId: id } })).toBe(0);
  expect(await ctx.storage.exists(`${ctx.organizationId}/documents/${id}`)).toBe(false);
  await expect(getDocument(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(deleteDocument(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
});

test("another organisation's document is not there for any verb", async () => {
  const { know } = await newKnowledge(platform);
  const id = await know('Nosso', 'Só nosso.');
  const { ctx: stranger } = await newKnowledge(platform);
  for (const attempt of [
    () => getDocument(stranger, id),
    () => deleteDocument(stranger, id),
    () => retryDocument(stranger, id),
    () => listPassages(stranger, { documentId: id, ...PAGE }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  }
  expect((await listDocuments(stranger, DocumentListQuery.parse({ ids: id }))).total).toBe(0);
});

test('documents whose job was lost are asked for again, others are left alone', async () => {
  const { ctx, create, know } = await newKnowledge(platform);
  await know('Pronto', 'Este já responde.');
  const lost = await create('Perdido', 'Este ainda não.');
  const asked: string[] = [];
  const queue = {
    ...platform.queue,
    add: async (_: string, data: object) =>
      void asked.push((data as { documentId: string }).documentId),
  };
  const soon = new Date(platform.clock.now().getTime() + 1000);
  await sweepDocuments({ prisma: platform.prisma, queue }, soon);
  const ours = await contextFor(platform, ctx.organizationId).db.document.findMany();
  expect(ours.map(({ id }) => id).filter((id) => asked.includes(id))).toEqual([lost]);
  asked.length = 0;
  expect(await sweepDocuments({ prisma: platform.prisma, queue }, new Date(0))).toBe(0);
});
