import { Prisma } from '@sosia/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newKnowledge } from '../../../testing/knowledge.ts';
import { findPassages } from './find-passages.ts';
import { questionLexemes } from './lexemes.ts';

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

/** That many headings, each a passage of its own. */
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

async function find(question: string, documentIds: string[] | null, ctx = ours.ctx) {
  const [embedding = null] = await ctx.embedder.embed([question]);
  const { model, rankWeight } = ctx.embedder;
  const lexemes = questionLexemes(question);
  return findPassages(ctx, {
    documentIds,
    vectors: [{ model, embedding, rankWeight }],
    lexemes,
  });
}

/** How passages are searched depends on how many there are said to be. */
async function believe(passageCount: number): Promise<void> {
  await ours.ctx.db.document.update({ where: { id: documentId }, data: { passageCount } });
}

/** Only the best two: the order of the rest depends on how many passages a word is rare among. */
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

test('a document that is replaced between the lists and their end is seen anew, not lost', async () => {
  await believe(100_000);
  const { db } = ours.ctx;
  const before = await find('queijos em Bagé', null);
  let isReplaced = false;
  const replace = () => {
    isReplaced = true;
    return ours.ctx.prisma.$transaction([
      ours.ctx.prisma.$executeRaw`
        insert into passages (id, organization_id, document_id, generation, position, heading,
          content, token_count, embedding, embedding_model, search_vector, created_at)
        select gen_random_uuid(), organization_id, document_id, generation + 1, position, heading,
          content, token_count, embedding, embedding_model, search_vector, created_at
        from passages where document_id = ${documentId}::uuid`,
      ours.ctx.prisma.$executeRaw`
        update documents set generation = generation + 1 where id = ${documentId}::uuid`,
    ]);
  };
  const replacing = new Proxy(db, {
    get(target, key) {
      if (key !== '$queryRaw') return Reflect.get(target, key, target);
      return async (text: TemplateStringsArray, ...values: Prisma.Sql[]) => {
        const sql = Prisma.sql(text, ...values);
        if (!isReplaced && sql.text.includes('fuse-lists')) await replace();
        return db.$queryRaw(sql);
      };
    },
  });
  const after = await find('queijos em Bagé', null, { ...ours.ctx, db: replacing });
  expect(isReplaced).toBe(true);
  const best = (found: typeof before) => found.slice(0, 3).map(({ content }) => content);
  expect(best(after).sort()).toEqual(best(before).sort());
  const known = new Set(before.map(({ id }) => id));
  expect(after.filter(({ id }) => known.has(id))).toEqual([]);
  // While both generations exist, the list of vectors may be shorter.
  expect(after.length).toBeGreaterThan(20);
});
