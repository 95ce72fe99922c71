import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxOf, paragraph } from '../../../testing/docx.ts';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { bytesOf, newKnowledge } from '../../../testing/knowledge.ts';
import { pageOf, pdfOf } from '../../../testing/pdf.ts';
import { DocumentListQuery } from '../../contract/index.ts';
import { contextFor } from '../../platform/index.ts';
import { listPassages } from '../passages/list-passages.ts';
import { MIME_TYPES } from '../reading/document-kind.ts';
import { createDocument } from './create-document.ts';
import { deleteDocument } from './delete-document.ts';
import { getDocument } from './get-document.ts';
import { listDocuments } from './list-documents.ts';
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
  expect(document).toMatchObject({ title: 'Preços', status: 'pending' });
  const list = await listDocuments(ctx, DocumentListQuery.parse({ q: 'preç' }));
  expect(list).toEqual({ data: [document], total: 1 });
  const stored = await ctx.storage.get(`${ctx.organizationId}/documents/${id}`);
  expect(new TextDecoder().decode(stored)).toContain('Quanto custa');
  expect((await platform.queue.counts())['ingest-document'].waiting).toBeGreaterThan(0);
});

test('documents are paged by key, and what is added meanwhile moves none of them', async () => {
  const { ctx, create } = await newKnowledge(platform);
  const first = await create('Primeiro', 'O leilão começa cedo.');
  const second = await create('Segundo', 'A visita aos lotes é na véspera.');
  const third = await create('Terceiro', 'O frete é combinado depois.');
  const pageOfTwo = (before?: string) =>
    listDocuments(ctx, DocumentListQuery.parse({ perPage: 2, before }));
  const top = await pageOfTwo();
  expect(top.data.map(({ id }) => id)).toEqual([third, second]);
  await create('Quarto', 'A comissão é do comprador.');
  const { createdAt } = await getDocument(ctx, second);
  const rest = await pageOfTwo(`${createdAt}_${second}`);
  expect(rest).toMatchObject({ data: [{ id: first }], total: 4 });
  await expect(pageOfTwo('ontem_1')).rejects.toMatchObject({ code: 'validation_failed' });
});

const given = (sourceName: string, bytes: Uint8Array) => ({
  title: 'x',
  source: 'file' as const,
  sourceName,
  // What a browser says is not believed.
  mimeType: 'text/plain',
  bytes,
});

test.each([
  ['empty', 'a.txt', bytesOf(' \n\t ')],
  ['empty', 'a.txt', bytesOf('')],
  ['empty', 'a.md', bytesOf('---\n***')],
  ['wrong_type', 'contrato.pdf', bytesOf('MZ\x90\0\x03\0\0\0 an executable')],
  ['wrong_type', 'a.txt', bytesOf('MZ\x90\0\x03\0\0\0 an executable')],
  ['wrong_type', 'contrato.docx', pdfOf([pageOf(['um PDF'])])],
  ['wrong_type', 'contrato.pdf', docxOf(paragraph('um DOCX'))],
  ['wrong_type', 'a.csv', docxOf(paragraph('um DOCX'))],
  ['unsupported_type', 'programa.exe', bytesOf('MZ\x90\0\x03\0\0\0 an executable')],
  ['unsupported_type', 'foto', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['unsupported_type', 'roteiro.sh', bytesOf('#!/bin/sh\necho oi')],
  ['password_protected', 'contrato.docx', encryptedOffice()],
  ['too_large', 'a.txt', new Uint8Array(25 * 1024 * 1024 + 1).fill(97)],
])('what cannot be read is refused as %s (%s) and leaves nothing', async (code, name, bytes) => {
  const { ctx } = await newKnowledge(platform);
  await expect(createDocument(ctx, given(name, bytes))).rejects.toMatchObject({ code });
  expect((await listDocuments(ctx, DocumentListQuery.parse({}))).total).toBe(0);
});

/** What Word makes of a document with a password: a compound file with one hidden part. */
function encryptedOffice(): Uint8Array {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  Buffer.from('EncryptedPackage', 'utf16le').copy(file, 1200);
  return file;
}

test.each([
  ['text/plain', 'Notas.TXT', bytesOf('Notas de hoje')],
  ['text/plain', 'BM.txt', bytesOf('BM é uma sigla, não uma imagem')],
  ['text/plain', 'antigo.txt', new Uint8Array([0x4f, 0x6c, 0xe1, 0x21])],
  ['text/plain', 'leia-me', bytesOf('Sem nada no nome')],
  ['text/markdown', 'guia.md', bytesOf('# Guia')],
  ['text/csv', 'tabela.csv', bytesOf('a;b\n1;2')],
  ['text/html', 'pagina.htm', bytesOf('<p>oi</p>')],
  ['text/html', 'pagina', bytesOf('<!DOCTYPE html><p>oi</p>')],
  ['application/pdf', 'Contrato.PDF', pdfOf([pageOf(['um PDF'])])],
  ['application/pdf', 'contrato', pdfOf([pageOf(['um PDF sem nome'])])],
  [MIME_TYPES.docx, 'contrato.docx', docxOf(paragraph('um DOCX'))],
])('the type of a file is %s by its bytes and its name: %s', async (mimeType, name, bytes) => {
  const { ctx } = await newKnowledge(platform);
  expect(await createDocument(ctx, given(name, bytes))).toMatchObject({ mimeType });
});

test('the same file is taken once, also when it is sent twice at the same time', async () => {
  const { ctx } = await newKnowledge(platform);
  const [first, ...others] = await Promise.allSettled(
    ['a.txt', 'b.txt', 'c.txt'].map((name) =>
      createDocument(ctx, given(name, bytesOf('O mesmo texto.'))),
    ),
  );
  const all = [first, ...others];
  const made = all.flatMap((one) => (one?.status === 'fulfilled' ? [one.value] : []));
  const refused = all.flatMap((one) => (one?.status === 'rejected' ? [one.reason] : []));
  expect(made).toHaveLength(1);
  expect(refused).toHaveLength(2);
  expect(refused[0]).toMatchObject({
    code: 'already_known',
    details: { documentId: made[0]?.id, title: 'x' },
  });
  const { ctx: other } = await newKnowledge(platform);
  await createDocument(other, given('a.txt', bytesOf('O mesmo texto.')));
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
