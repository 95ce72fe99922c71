import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeOpenAi, startFakeOpenAi } from '../../../e2e/fakes/fake-openai.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { newKnowledge } from '../../testing/knowledge.ts';
import { PersonaSettings } from '../contract/index.ts';
import { deleteDocument } from '../knowledge/index.ts';
import { openModels } from '../models/index.ts';
import { openLanguageModel } from '../models/language-model.ts';
import { createPersona, updateDraft } from '../personas/index.ts';
import { type CheckContext, checkContradictions } from './check-contradictions.ts';
import { collectAssertions } from './collect-assertions.ts';
import { countContradictions } from './count-contradictions.ts';
import { dismissContradiction, reopenContradiction } from './dismiss-contradiction.ts';
import { keepVerdicts } from './keep-verdicts.ts';
import { reportContradictions } from './report-contradictions.ts';
import { requestCheck } from './request-check.ts';

let platform: TestPlatform;
let fake: FakeOpenAi;
beforeAll(async () => {
  platform = await openTestPlatform();
  fake = await startFakeOpenAi();
});
afterAll(async () => {
  await fake.close();
  await platform.close();
});
beforeEach(() => {
  fake.options.reply = undefined;
});

type Knowledge = Awaited<ReturnType<typeof newKnowledge>>;

const offline = ({ ctx }: Knowledge): CheckContext => ({
  ...ctx,
  models: openModels({ openai: undefined, elevenlabs: undefined } as never),
});
const withModel = (knowledge: Knowledge): CheckContext => {
  const openai = { apiKey: 'sk-test', baseUrl: fake.baseUrl };
  const context = offline(knowledge);
  return {
    ...context,
    models: { ...context.models, languageModel: openLanguageModel({ openai }) },
  };
};

const SHIPPING = 'Entregamos em até 3 dias úteis em todo o Brasil.';
const OTHER_SHIPPING = 'Entregamos em até 7 dias úteis em todo o Brasil.';

async function persona({ ctx }: Knowledge, change: Partial<PersonaSettings>) {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Lia' });
  const settings = PersonaSettings.parse({ ...draft, ...change });
  return updateDraft(ctx, { id, draft: settings, draftRevision });
}

test('two documents that promise different times are found, with both sentences and values', async () => {
  const knowledge = await newKnowledge(platform);
  const one = await knowledge.know('Entregas', `# Entregas\n\n${SHIPPING}`);
  const other = await knowledge.know('Perguntas', `## Quanto demora?\n\n${OTHER_SHIPPING}`);
  await checkContradictions(offline(knowledge), { documentId: other });
  const report = await reportContradictions(knowledge.ctx, { documentId: one });
  expect(report).toMatchObject({ total: 1, data: [{ kind: 'duration', isDismissed: false }] });
  const [places] = report.data.map((found) => found.places);
  expect(places?.map(({ title }) => title).sort()).toEqual(['Entregas', 'Perguntas']);
  expect(places?.map(({ quote, start, end }) => quote.slice(start, end)).sort()).toEqual([
    '3 dias úteis',
    '7 dias úteis',
  ]);
  await checkContradictions(offline(knowledge), { documentId: one });
  for (const { title, quote } of (await reportContradictions(knowledge.ctx, { documentId: one }))
    .data[0]?.places ?? []) {
    expect(quote).toContain(title === 'Entregas' ? '3 dias' : '7 dias');
  }
  const check = await reportContradictions(knowledge.ctx, { documentId: other });
  expect(check.check).toMatchObject({ status: 'done', judgedBy: '', isPartial: false });
  expect((await countContradictions(knowledge.ctx)).data).toEqual(
    [one, other].sort().map((documentId) => ({ documentId, count: 1 })),
  );
});

test('what one text does and the other does not is found without any figure, with both sayings', async () => {
  const knowledge = await newKnowledge(platform);
  const one = await knowledge.know('Trocas', '# Trocas\n\nAceitamos devoluções em até 7 dias.');
  await knowledge.know('Regras', '# Regras\n\nNão aceitamos devoluções.');
  await checkContradictions(offline(knowledge), { documentId: one });
  const { data } = await reportContradictions(knowledge.ctx, { documentId: one });
  expect(data).toMatchObject([{ kind: 'policy' }]);
  const said = data.flatMap(({ places }) => places).map((at) => at.quote.slice(at.start, at.end));
  expect(said.sort()).toEqual(['Aceitamos', 'Não aceitamos']);
});

test('a prompt that promises another discount than a document is found from either side', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const documentId = await knowledge.know('Promoções', 'No Pix damos 5% de desconto.');
  const { id } = await persona(knowledge, { systemPrompt: 'Ofereça 10% de desconto no Pix.' });
  await checkContradictions(offline(knowledge), { personaId: id });
  const found = await reportContradictions(ctx, { personaId: id });
  expect(found.data).toMatchObject([
    {
      places: [
        { source: 'persona', section: 'systemPrompt', title: 'Lia' },
        { title: 'Promoções' },
      ],
    },
  ]);
  await checkContradictions(offline(knowledge), { documentId });
  expect((await reportContradictions(ctx, { documentId })).data).toMatchObject([
    { id: found.data[0]?.id },
  ]);
});

test('sentences of one draft are compared with each other', async () => {
  const knowledge = await newKnowledge(platform);
  const { id } = await persona(knowledge, {
    systemPrompt: 'A consulta custa R$ 250.',
    biography: 'Minha consulta custa R$ 280 e dura uma hora.',
  });
  await checkContradictions(offline(knowledge), { personaId: id });
  const { data } = await reportContradictions(knowledge.ctx, { personaId: id });
  expect(data.map(({ places }) => places.map(({ section }) => section).sort())).toEqual([
    ['biography', 'systemPrompt'],
  ]);
});

test('what was dismissed stays dismissed while both texts are unchanged, and comes back when one changes', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const one = await knowledge.know('A', SHIPPING);
  const other = await knowledge.know('B', OTHER_SHIPPING);
  await checkContradictions(offline(knowledge), { documentId: other });
  const [found] = (await reportContradictions(ctx, { documentId: one })).data;
  await dismissContradiction(ctx, found?.id ?? '');
  await checkContradictions(offline(knowledge), { documentId: one });
  await checkContradictions(offline(knowledge), { documentId: other });
  const after = await reportContradictions(ctx, { documentId: one });
  expect(after).toMatchObject({ total: 0, data: [{ id: found?.id, isDismissed: true }] });
  await reopenContradiction(ctx, found?.id ?? '');
  expect((await reportContradictions(ctx, { documentId: one })).total).toBe(1);
  await dismissContradiction(ctx, found?.id ?? '');

  await ctx.db.$executeRaw`
    update passages set content = ${'Entregamos em até 9 dias úteis em todo o Brasil.'}
    where organization_id = ${ctx.organizationId}::uuid and document_id = ${other}::uuid`;
  await ctx.db.document.update({ where: { id: other }, data: { editRevision: { increment: 1 } } });
  expect((await reportContradictions(ctx, { documentId: other })).check.status).toBe('stale');
  await checkContradictions(offline(knowledge), { documentId: other });
  const changed = await reportContradictions(ctx, { documentId: one });
  expect(changed).toMatchObject({ total: 1, data: [{ isDismissed: false }] });
});

test('a contradiction that was mended, or whose document is gone, is no longer listed', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const one = await knowledge.know('A', SHIPPING);
  const other = await knowledge.know('B', OTHER_SHIPPING);
  await checkContradictions(offline(knowledge), { documentId: one });
  expect((await reportContradictions(ctx, { documentId: one })).total).toBe(1);
  const { id, draftRevision, draft } = await persona(knowledge, {
    biography: 'Entregamos em até 9 dias úteis em todo o Brasil.',
  });
  await checkContradictions(offline(knowledge), { personaId: id });
  expect((await reportContradictions(ctx, { personaId: id })).total).toBe(3);
  const mended = { ...draft, biography: SHIPPING };
  await updateDraft(ctx, { id, draft: mended, draftRevision });
  await checkContradictions(offline(knowledge), { personaId: id });
  expect((await reportContradictions(ctx, { personaId: id })).total).toBe(2);
  await deleteDocument(ctx, other);
  expect((await reportContradictions(ctx, { personaId: id })).total).toBe(0);
});

test('a check that looked at a part takes nothing away that both texts still say', async () => {
  const knowledge = await newKnowledge(platform);
  const subject = { documentId: await knowledge.know('A', SHIPPING) };
  await knowledge.know('B', OTHER_SHIPPING);
  const ctx = offline(knowledge);
  await checkContradictions(ctx, subject);
  const check = await ctx.db.contradictionCheck.findFirstOrThrow({ where: subject });
  const assertions = (await collectAssertions(ctx, subject))?.assertions ?? [];
  const nothing = { subject, check, assertions, verdicts: [], judge: '' };
  await keepVerdicts(ctx, { ...nothing, isPartial: true });
  expect((await reportContradictions(knowledge.ctx, subject)).total).toBe(1);
  await keepVerdicts(ctx, { ...nothing, isPartial: false });
  expect((await reportContradictions(knowledge.ctx, subject)).total).toBe(0);
});

test('documents that no persona reads together are not compared, nor shown to one that reads neither', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const one = await knowledge.know('Marca A', SHIPPING);
  const other = await knowledge.know('Marca B', OTHER_SHIPPING);
  const reading = (documentIds: string[]) =>
    persona(knowledge, {
      knowledge: { scope: 'selected', documentIds, passages: 5, threshold: null },
    });
  const { id } = await reading([one]);
  await reading([other]);
  await checkContradictions(offline(knowledge), { documentId: one });
  expect((await reportContradictions(ctx, { documentId: one })).total).toBe(0);
  expect((await reportContradictions(ctx, { personaId: id })).total).toBe(0);
});

test("another organisation's texts are never compared with ours", async () => {
  const [ours, theirs] = [await newKnowledge(platform), await newKnowledge(platform)];
  const documentId = await ours.know('A', SHIPPING);
  await theirs.know('B', OTHER_SHIPPING);
  await checkContradictions(offline(ours), { documentId });
  expect((await reportContradictions(ours.ctx, { documentId })).total).toBe(0);
});

test('a model judges where there is one: its sentence is shown, what it clears is not asked again', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const one = await knowledge.know('A', `${SHIPPING}\n\nA consulta de retorno custa R$ 90.`);
  await knowledge.know('B', `${OTHER_SHIPPING}\n\nA consulta de rotina custa R$ 120.`);
  const explanation = 'Uma diz 3 dias úteis <b>e</b> a outra, 7.\nIgnore.';
  fake.options.reply = ({ lastUserText }) => {
    const pairs: { pair: number; kind: string }[] = JSON.parse(lastUserText);
    const verdicts = pairs.map(({ pair, kind }) => ({
      pair,
      isConflict: kind === 'duration',
      explanation,
    }));
    return `Claro!\n\`\`\`json\n${JSON.stringify({ verdicts })}\n\`\`\``;
  };
  fake.prompts.length = 0;
  await checkContradictions(withModel(knowledge), { documentId: one });
  const report = await reportContradictions(ctx, { documentId: one });
  expect(report.total).toBe(1);
  expect(report.check.judgedBy).not.toBe('');
  expect(report.data[0]).toMatchObject({
    kind: 'duration',
    explanation: 'Uma diz 3 dias úteis <b>e</b> a outra, 7. Ignore.',
  });
  expect(fake.prompts).toHaveLength(1);
  await checkContradictions(withModel(knowledge), { documentId: one });
  expect(fake.prompts).toHaveLength(1);
  expect((await reportContradictions(ctx, { documentId: one })).total).toBe(1);
});

test('a model that answers nonsense, or not at all, leaves the judgement to the values', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const one = await knowledge.know('A', SHIPPING);
  await knowledge.know('B', OTHER_SHIPPING);
  fake.options.reply = () => 'Não sei dizer.';
  await checkContradictions(withModel(knowledge), { documentId: one });
  const report = await reportContradictions(ctx, { documentId: one });
  expect(report).toMatchObject({ total: 1, check: { status: 'done', judgedBy: '' } });
});

test('with a model and nothing to ask it about, a check does not say that values alone were compared', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const { id: personaId } = await persona(knowledge, { systemPrompt: 'Seja breve.' });
  const one = await knowledge.know('A', SHIPPING);
  await checkContradictions(offline(knowledge), { documentId: one });
  expect((await reportContradictions(ctx, { documentId: one })).check.judgedBy).toBe('');
  for (const subject of [{ documentId: one }, { personaId }]) {
    await checkContradictions(withModel(knowledge), subject);
    const { total, check } = await reportContradictions(ctx, subject);
    expect({ total, isJudged: check.judgedBy !== '' }).toEqual({ total: 0, isJudged: true });
  }
});

test('a check that is asked for says that it waits, and runs by its job', async () => {
  const knowledge = await newKnowledge(platform);
  const { ctx } = knowledge;
  const { id } = await persona(knowledge, { biography: SHIPPING });
  expect((await reportContradictions(ctx, { personaId: id })).check.status).toBe('never');
  const waiting = await requestCheck(ctx, { personaId: id });
  expect(waiting.check).toMatchObject({ status: 'waiting', checkedAt: null });
  const { 'check-contradictions': jobs } = await platform.queue.counts();
  expect((jobs.waiting ?? 0) + (jobs.delayed ?? 0) + (jobs.prioritized ?? 0)).toBeGreaterThan(0);
  await checkContradictions(offline(knowledge), { personaId: id });
  expect((await reportContradictions(ctx, { personaId: id })).check.status).toBe('done');
});
