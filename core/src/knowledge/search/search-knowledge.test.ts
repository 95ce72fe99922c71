import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newKnowledge } from '../../../testing/knowledge.ts';
import { searchKnowledge } from './search-knowledge.ts';

const SERVICES = `# Serviços

## Transmissão

A transmissão ao vivo custa de R$ 6.000 a R$ 18.000 por dia de leilão.

## Catálogo

O catálogo fica pronto em dez dias úteis, depois que todos os dados chegarem.

## Comissão

Não cobramos comissão sobre as vendas: o valor é fixo e combinado antes.`;

let platform: TestPlatform;
let knowledge: Awaited<ReturnType<typeof newKnowledge>>;
let services: string;
let biography: string;

beforeAll(async () => {
  platform = await openTestPlatform();
  knowledge = await newKnowledge(platform);
  services = await knowledge.know('Serviços', SERVICES);
  biography = await knowledge.know(
    'Biografia',
    '# Biografia\n\n## Quem é você?\n\nEu sou o Endrigo, um clone digital que cuida de leilões.',
  );
});
afterAll(() => platform.close());

const ask = (question: string, more: Partial<Parameters<typeof searchKnowledge>[1]> = {}) =>
  searchKnowledge(knowledge.ctx, { question, limit: 5, ...more });

test('a question finds the passage that answers it, and says what was thought of it', async () => {
  const found = await ask('Quanto custa transmitir o leilão ao vivo?');
  expect(found).toMatchObject({ outcome: 'used', embeddingModel: 'offline-ngrams-1', limit: 5 });
  expect(found.passages[0]).toMatchObject({
    documentId: services,
    documentTitle: 'Serviços',
    heading: 'Serviços › Transmissão',
    wordRank: 1,
    vectorRank: 1,
    isUsed: true,
    rejectedBecause: null,
  });
  expect(found.passages[0]?.similarity).toBeGreaterThan(found.threshold);
  expect(found.passages[0]?.wordScore).toBeGreaterThan(0);
});

test.each([
  ['Vocês cobram COMISSÃO?', 'voces cobram comissao'],
  ['Em quanto tempo o catálogo fica pronto?', 'em quanto tempo o catalogo fica pronto'],
])('typed with accents or without, the same is found: %s', async (written, typed) => {
  const ids = async (question: string) =>
    (await ask(question)).passages.map(({ passageId, fusedScore }) => [passageId, fusedScore]);
  expect(await ids(typed)).toEqual(await ids(written));
});

test('"Quem é você?" finds who is asked, though it is made of small words alone', async () => {
  expect((await ask('quem e vc? quem é você')).passages[0]?.documentId).toBe(biography);
});

test("another organisation's passages are never found", async () => {
  const other = await newKnowledge(platform);
  const secret = 'O código secreto da transmissão é jabuticaba.';
  await other.know('Segredo', secret);
  const found = await ask('Qual é o código secreto da transmissão, jabuticaba?', {
    limit: 20,
    threshold: 0,
  });
  expect(found.passages.every(({ documentId }) => [services, biography].includes(documentId))).toBe(
    true,
  );
  const theirs = await searchKnowledge(other.ctx, {
    question: 'comissão',
    documentIds: [services],
    limit: 5,
  });
  expect(theirs).toMatchObject({ outcome: 'nothing', passages: [] });
});

test('only the chosen documents are searched', async () => {
  const found = await ask('transmissão do leilão', { documentIds: [biography], threshold: 0 });
  expect(new Set(found.passages.map(({ documentId }) => documentId))).toEqual(new Set([biography]));
  const none = { documentIds: [], threshold: 0 };
  expect(await ask('transmissão', none)).toMatchObject({ outcome: 'nothing', passages: [] });
  expect(await ask('transmissão', { documentIds: ['no uuid'] })).toMatchObject({
    outcome: 'nothing',
  });
});

test('what misses the threshold is shown with its similarity, and not used', async () => {
  const strict = await ask('Quanto custa a transmissão?', { threshold: 0.99 });
  expect(strict.outcome).toBe('below_threshold');
  expect(strict.threshold).toBe(0.99);
  expect(strict.passages.length).toBeGreaterThan(0);
  for (const { isUsed, rejectedBecause, similarity } of strict.passages) {
    expect({ isUsed, rejectedBecause }).toEqual({
      isUsed: false,
      rejectedBecause: 'below_threshold',
    });
    expect(similarity).toBeLessThan(0.99);
  }
});

test('at most `limit` passages are used; the next best are told apart', async () => {
  const found = await ask('leilão transmissão catálogo comissão', { limit: 2, threshold: 0 });
  expect(found.passages.map(({ isUsed }) => isUsed).slice(0, 3)).toEqual([true, true, false]);
  expect(found.passages[2]?.rejectedBecause).toBe('beyond_limit');
  expect(await ask('leilão', { limit: 0 })).toMatchObject({ outcome: 'skipped', passages: [] });
});

test('an excluded passage is not found, and without documents there is nothing', async () => {
  const other = await newKnowledge(platform);
  const nothing = { outcome: 'nothing', passages: [] };
  expect(await searchKnowledge(other.ctx, { question: 'frete', limit: 5 })).toMatchObject(nothing);
  const id = await other.know('Frete', 'O frete é por conta do comprador.');
  expect(await searchKnowledge(other.ctx, { question: 'frete', limit: 5 })).toMatchObject({
    outcome: 'used',
  });
  await other.ctx.db.passage.updateMany({ where: { documentId: id }, data: { isExcluded: true } });
  expect(await searchKnowledge(other.ctx, { question: 'frete', limit: 5 })).toMatchObject(nothing);
});

test('passages that another model embedded still answer by their words', async () => {
  const other = await newKnowledge(platform);
  await other.know('Frete', 'O frete é por conta do comprador.');
  const embedder = { ...other.ctx.embedder, model: 'another-model' };
  const found = await searchKnowledge(
    { ...other.ctx, embedder },
    { question: 'quem paga o frete', limit: 5 },
  );
  expect(found).toMatchObject({
    outcome: 'used',
    passages: [{ vectorRank: null, similarity: 0, isUsed: true }],
  });
});

test('an organisation with many passages is searched through the index, with the same filters', async () => {
  const other = await newKnowledge(platform);
  const id = await other.know(
    'Frete',
    '# Frete\n\nO frete é por conta do comprador.\n\n# Leilão\n\nO leilão é no sábado.',
  );
  const id2 = await other.know('Outro', 'O frete de outro documento.');
  // So many that the search would expect comparing all to be slow.
  await other.ctx.db.document.update({ where: { id }, data: { passageCount: 100_000 } });
  const found = await searchKnowledge(other.ctx, {
    question: 'frete do comprador',
    limit: 5,
    threshold: 0,
  });
  expect(found.passages[0]).toMatchObject({ documentId: id, vectorRank: 1, wordRank: 1 });
  expect(found.passages).toHaveLength(3);
  const chosen = { question: 'frete', documentIds: [id], limit: 5, threshold: 0 };
  const some = await searchKnowledge(other.ctx, chosen);
  expect(some.passages.some(({ documentId }) => documentId === id2)).toBe(false);
});

test.each([
  '???',
  '👍',
  '" \' \\ \0 --',
  'a & !b | (c <-> d):*',
  "'; drop table passages; --",
  '%_\\',
  '\ud800',
  'leilão '.repeat(2000),
  'x'.repeat(10_000),
  '{}',
  '[1,2]',
  '日本語のオークション',
  '   ',
])('an odd question is answered, if with nothing: %j', async (question) => {
  const found = await ask(question);
  expect(found.question).toBe(question);
  for (const { similarity } of found.passages) expect(Number.isFinite(similarity)).toBe(true);
});

test('no text at all makes the search fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (question) => {
      const { passages } = await ask(question, { threshold: 0 });
      expect(passages.length).toBeLessThanOrEqual(10);
    }),
    // Surrogate pairs that a cut would split: found by this test once.
    { numRuns: 60, examples: [['갹À𠀀'], ['𠀀'.repeat(60)]] },
  );
});
