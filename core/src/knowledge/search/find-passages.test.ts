import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newKnowledge } from '../knowledge-fixture.ts';
import { questionLexemes } from '../lexemes.ts';
import { findPassages } from './find-passages.ts';

const GOODS = [
  'tratores',
  'touros nelore',
  'sementes de milho',
  'arame farpado',
  'selas',
  'queijos',
];
const PLACES = ['Uberaba', 'Recife', 'Manaus', 'Pelotas', 'Sinop', 'Bagé', 'Ilhéus', 'Crato'];
const DAYS = ['segunda-feira', 'quarta-feira', 'sábado'];

/** As many headings, each a passage of its own. */
const textOf = (firm: string) =>
  GOODS.flatMap((good) =>
    PLACES.flatMap((place) =>
      DAYS.map(
        (day) => `# ${good} em ${place}\n\nA ${firm} entrega ${good} em ${place} na ${day}.`,
      ),
    ),
  ).join('\n\n');

const QUESTIONS = [
  'quando chegam os queijos em Bagé?',
  'entregam touros nelore no sábado em Uberaba',
  'arame farpado, Manaus',
  'tem selas em Ilhéus na quarta-feira?',
];

type Knowledge = Awaited<ReturnType<typeof newKnowledge>>;

let platform: TestPlatform;
let ours: Knowledge;
let theirs: Knowledge;
let documentId: string;

beforeAll(async () => {
  platform = await openTestPlatform();
  [ours, theirs] = await Promise.all([newKnowledge(platform), newKnowledge(platform)]);
  documentId = await ours.know('Entregas', textOf('Aurora'));
  await theirs.know('Entregas', textOf('Boreal'));
});
afterAll(() => platform.close());

async function find(question: string, documentIds: string[] | null) {
  const { ctx } = ours;
  const [embedding = null] = await ctx.embedder.embed([question]);
  const { model, rankWeight } = ctx.embedder;
  const lexemes = questionLexemes(question);
  return findPassages(ctx, {
    documentIds,
    vectors: [{ model, embedding, rankWeight }],
    lexemes,
  });
}

/** The way to the passages follows from how many there are said to be. */
async function believe(passageCount: number): Promise<void> {
  await ours.ctx.db.document.update({ where: { id: documentId }, data: { passageCount } });
}

/** The best two: of the rest the order goes by how many passages a word is rare among. */
const bestOf = async (question: string, documentIds: string[] | null) =>
  (await find(question, documentIds)).slice(0, 2).map(({ content, vector_rank, word_rank }) => ({
    content,
    isInBoth: vector_rank !== null && word_rank !== null,
  }));

test.each(QUESTIONS)(
  'however many passages there are, the best are found: %s',
  async (question) => {
    await believe(144);
    const few = await bestOf(question, null);
    expect(few.map(({ isInBoth }) => isInBoth)).toEqual([true, true]);
    await believe(3000);
    expect(await bestOf(question, [documentId])).toEqual(few);
    expect(await bestOf(question, null)).toEqual(few);
    await believe(100_000);
    expect(await bestOf(question, [documentId])).toEqual(few);
  },
);

test('through the indexes too, nothing of another organisation is found', async () => {
  await believe(100_000);
  for (const question of [...QUESTIONS, 'Boreal entrega tratores']) {
    const found = await find(question, null);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ content }) => !content.includes('Aurora'))).toEqual([]);
  }
});

test('through the indexes too, only what answers now is found', async () => {
  await believe(100_000);
  const [first] = await find('queijos em Bagé', null);
  if (!first) throw new Error('nothing was found');
  await ours.ctx.db.passage.update({ where: { id: first.id }, data: { isExcluded: true } });
  expect((await find('queijos em Bagé', null)).map(({ id }) => id)).not.toContain(first.id);
  await ours.ctx.db.passage.update({ where: { id: first.id }, data: { isExcluded: false } });
  const where = { id: documentId };
  const { generation } = await ours.ctx.db.document.findFirstOrThrow({ where });
  await ours.ctx.db.document.update({ where, data: { generation: generation + 1 } });
  expect(await find('queijos em Bagé', null)).toEqual([]);
  await ours.ctx.db.document.update({ where, data: { generation } });
});
