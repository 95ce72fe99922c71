import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { bytesOf, newKnowledge } from '../../../testing/knowledge.ts';
import { ingestDocument } from '../documents/ingest-document.ts';
import { listDocumentChanges } from '../documents/list-document-changes.ts';
import { replaceDocument } from '../documents/replace-document.ts';
import { retryDocument } from '../documents/retry-document.ts';
import { searchKnowledge } from '../search/search-knowledge.ts';
import { listPassages } from './list-passages.ts';
import { updatePassage } from './update-passage.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

type Knowledge = Awaited<ReturnType<typeof newKnowledge>>;

const SERVICES = `## Fotos

Fazemos três fotos de cada lote.

## Frete

O frete custa duzentos reais em todo o estado.

## Vídeo

Há vídeo de cada animal, com som.`;

const passagesOf = async ({ ctx }: Knowledge, documentId: string) =>
  (await listPassages(ctx, { documentId, page: 1, perPage: 100 })).data;

const replace = async ({ ctx }: Knowledge, id: string, text: string) => {
  const file = { source: 'text' as const, sourceName: null, mimeType: 'text/markdown' };
  await replaceDocument(ctx, { id, ...file, bytes: bytesOf(text) });
  await ingestDocument(ctx, id);
};

async function services() {
  const knowledge = await newKnowledge(platform);
  const id = await knowledge.know('Serviços', SERVICES);
  const [photos, freight, video] = (await passagesOf(knowledge, id)).map((one) => one.id);
  const best = async (question: string) =>
    (await searchKnowledge(knowledge.ctx, { question, limit: 3 })).passages.filter(
      (one) => one.isUsed,
    )[0]?.content;
  return { knowledge, ctx: knowledge.ctx, id, photos, freight, video, best };
}

test('an edited passage is found by its new words at once, and put back by what it said', async () => {
  const { ctx, freight = '', best } = await services();
  const content = 'A entrega é gratuita para compradores de Uberaba.';
  expect(await updatePassage(ctx, { id: freight, content })).toMatchObject({
    content,
    originalContent: 'O frete custa duzentos reais em todo o estado.',
  });
  expect(await best('entrega gratuita em Uberaba')).toBe(content);
  expect((await best('duzentos reais no estado')) ?? '').not.toContain('duzentos');
  expect(await updatePassage(ctx, { id: freight, content: null })).toMatchObject({
    content: 'O frete custa duzentos reais em todo o estado.',
    originalContent: null,
  });
  expect(await best('duzentos reais no estado')).toContain('duzentos');
});

test('an excluded passage is found no more, until it is let in again', async () => {
  const { ctx, freight = '', best } = await services();
  await updatePassage(ctx, { id: freight, isExcluded: true });
  expect((await best('quanto custa o frete no estado?')) ?? '').not.toContain('frete');
  await updatePassage(ctx, { id: freight, isExcluded: false });
  expect(await best('quanto custa o frete no estado?')).toContain('frete');
});

test('edits and exclusions outlive a new reading and a replacement that says the same there', async () => {
  const { knowledge, ctx, id, photos = '', freight = '', best } = await services();
  await updatePassage(ctx, {
    id: photos,
    content: 'Fazemos cinco fotos, todas em alta resolução.',
  });
  await updatePassage(ctx, { id: freight, isExcluded: true });
  await retryDocument(ctx, id);
  await ingestDocument(ctx, id);
  const expected = [
    { originalContent: 'Fazemos três fotos de cada lote.', isExcluded: false },
    { originalContent: null, isExcluded: true },
    { originalContent: null, isExcluded: false },
  ];
  expect(await passagesOf(knowledge, id)).toMatchObject(expected);
  await replace(knowledge, id, `## Novidades\n\nAgora também aos domingos.\n\n${SERVICES}`);
  expect((await passagesOf(knowledge, id)).slice(1)).toMatchObject(expected);
  expect(await best('fotos em alta resolução')).toContain('cinco fotos');
});

test('an edit of what the new document does not say is lost, and that is told', async () => {
  const { knowledge, ctx, id, freight = '' } = await services();
  await updatePassage(ctx, { id: freight, content: 'A entrega é gratuita.', isExcluded: true });
  await replace(knowledge, id, SERVICES.replace('duzentos', 'trezentos'));
  expect((await passagesOf(knowledge, id))[1]).toMatchObject({
    content: 'O frete custa trezentos reais em todo o estado.',
    originalContent: null,
    isExcluded: false,
  });
  const { data } = await listDocumentChanges(ctx, id);
  expect(data[0]?.lostEdits).toEqual([
    {
      heading: 'Frete',
      original: 'O frete custa duzentos reais em todo o estado.',
      content: 'A entrega é gratuita.',
      isExcluded: true,
    },
  ]);
});

test('an edit that is made while the document is read again is not swapped away', async () => {
  const { knowledge, ctx, id, photos = '', freight = '' } = await services();
  await updatePassage(ctx, { id: photos, content: 'Fazemos cinco fotos.' });
  await retryDocument(ctx, id);
  let isEdited = false;
  const embed = async (texts: string[]) => {
    // The text of the first edit is embedded while it is carried over: the last possible moment.
    if (!isEdited && texts.some((text) => text.includes('cinco'))) {
      isEdited = true;
      await updatePassage(ctx, { id: freight, content: 'A entrega é gratuita.' });
      await updatePassage(ctx, { id: photos, content: null });
    }
    return ctx.embedder.embed(texts);
  };
  await ingestDocument({ ...ctx, embedder: { ...ctx.embedder, embed } }, id);
  expect(isEdited).toBe(true);
  expect((await passagesOf(knowledge, id)).map((one) => one.content)).toEqual([
    'Fazemos três fotos de cada lote.',
    'A entrega é gratuita.',
    'Há vídeo de cada animal, com som.',
  ]);
});

test('who edits a passage that has just been replaced is told so', async () => {
  const { knowledge, ctx, id, photos = '' } = await services();
  const embed = async (texts: string[]) => {
    await replace(knowledge, id, SERVICES);
    return ctx.embedder.embed(texts);
  };
  const late = { ...ctx, embedder: { ...ctx.embedder, embed } };
  await expect(updatePassage(late, { id: photos, content: 'Tarde demais.' })).rejects.toMatchObject(
    {
      code: 'passage_replaced',
    },
  );
  await expect(updatePassage(ctx, { id: photos, content: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test("another organisation's passage is not there to be edited", async () => {
  const { photos = '' } = await services();
  const { ctx: stranger } = await newKnowledge(platform);
  await expect(updatePassage(stranger, { id: photos, isExcluded: true })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('whatever is edited and replaced, a passage keeps what was done to it if it says the same', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const topics = ['Fotos', 'Frete', 'Vídeo', 'Lances', 'Horário', 'Entrega'];
  const textOf = (some: readonly string[]) =>
    some.map((topic) => `## ${topic}\n\nO que se sabe de ${topic} está aqui.`).join('\n\n');
  let round = 0;
  const done = fc.constantFrom('nothing', 'edited', 'excluded', 'both');
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(topics, { minLength: 1 }),
      fc.array(done, { minLength: 6, maxLength: 6 }),
      fc.shuffledSubarray(topics, { minLength: 1 }),
      async (before, what, after) => {
        // The same text is not accepted twice.
        const ending = `\n\n## Rodada\n\nEsta é a rodada de número ${++round}.`;
        const id = await knowledge.know('Tema', textOf(before) + ending);
        const wanted = new Map<string, object>();
        for (const [index, passage] of (await passagesOf(knowledge, id)).entries()) {
          const isExcluded = what[index] === 'excluded' || what[index] === 'both';
          const isEdited = what[index] === 'edited' || what[index] === 'both';
          const content = isEdited ? `Editado: ${passage.heading}.` : passage.content;
          await updatePassage(ctx, { id: passage.id, ...(isEdited && { content }), isExcluded });
          const originalContent = isEdited ? passage.content : null;
          wanted.set(passage.heading, { content, originalContent, isExcluded });
        }
        await replace(knowledge, id, textOf(after) + ending);
        for (const passage of await passagesOf(knowledge, id)) {
          const plain = { originalContent: null, isExcluded: false };
          expect(passage).toMatchObject(wanted.get(passage.heading) ?? plain);
        }
        const lost = (await listDocumentChanges(ctx, id)).data[0]?.lostEdits ?? [];
        const gone = before.filter((topic, i) => what[i] !== 'nothing' && !after.includes(topic));
        expect(lost.map(({ heading }) => heading).toSorted()).toEqual(gone.toSorted());
      },
    ),
    { numRuns: 12 },
  );
});

test('passages are paged by position and searched without accents', async () => {
  const { ctx, id, freight = '' } = await services();
  const first = await listPassages(ctx, { documentId: id, page: 1, perPage: 2 });
  expect(first.total).toBe(3);
  const after = first.data.at(-1)?.position;
  const next = await listPassages(ctx, { documentId: id, page: 1, perPage: 2, after });
  expect([...first.data, ...next.data].map(({ position }) => position)).toEqual([0, 1, 2]);
  const found = async (q: string) =>
    (await listPassages(ctx, { documentId: id, page: 1, perPage: 9, q })).data.map(
      (p) => p.heading,
    );
  expect(await found('VIDEO')).toEqual(['Vídeo']);
  expect(await found('tres fot')).toEqual(['Fotos']);
  expect(await found('100%')).toEqual([]);
  await updatePassage(ctx, { id: freight, isExcluded: true });
  const excluded = await listPassages(ctx, {
    documentId: id,
    page: 1,
    perPage: 9,
    state: 'excluded',
  });
  expect(excluded).toMatchObject({ total: 1, data: [{ heading: 'Frete' }] });
});
