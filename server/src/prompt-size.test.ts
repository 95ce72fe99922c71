import { type PersonaSettings, PromptSize } from '@sosia/core/contract';
import { contextFor, newId } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Call,
  createSamples,
  openTestApp,
  type Samples,
  type TestApp,
} from '../testing/index.ts';

let server: TestApp;
let call: Call;
let ids: Samples;
let organizationId: string;

beforeAll(async () => {
  server = await openTestApp();
  organizationId = await server.platform.createOrganization();
  ids = await createSamples(contextFor(server.platform, organizationId), 'segredo');
  call = (await server.signIn(organizationId)).call;
});
afterAll(() => server.close());

type Change = { [K in keyof PersonaSettings]?: Partial<PersonaSettings[K]> | PersonaSettings[K] };

async function newPersona(): Promise<{ id: string; draft: PersonaSettings }> {
  return (await call('POST', '/api/personas', { name: 'Endrigo' })).json();
}

async function measure(id: string, draft: PersonaSettings, change: Change = {}) {
  const { memory, knowledge, model, ...rest } = change;
  const changed = {
    ...draft,
    ...rest,
    memory: { ...draft.memory, ...memory },
    knowledge: { ...draft.knowledge, ...knowledge },
    model: { ...draft.model, ...model },
  };
  const answer = await call('POST', `/api/personas/${id}/prompt-size`, { draft: changed });
  expect(answer.statusCode, answer.body).toBe(200);
  return PromptSize.parse(answer.json());
}

const sumOf = ({ parts }: PromptSize) =>
  Object.values(parts).reduce((total, tokens) => total + tokens, 0);

test('each part of the prompt is counted, and they add up to the whole', async () => {
  const { id, draft } = await newPersona();
  const empty = await measure(id, draft, { memory: { historyLength: 0, isSummaryOn: false } });
  expect(empty.parts).toMatchObject({ instructions: 0, biography: 0, passages: 0 });
  expect(empty.parts.rules).toBeGreaterThan(100);
  const words = 'Fale com calma e diga sempre o preço. ';
  const full = await measure(id, draft, {
    systemPrompt: words.repeat(40),
    biography: words.repeat(20),
    memory: { historyLength: 10 },
  });
  expect(full.parts.instructions).toBeGreaterThan(1.8 * full.parts.biography);
  expect(full.parts.conversation).toBeGreaterThan(5 * empty.parts.conversation);
  for (const size of [empty, full]) {
    expect(Math.abs(sumOf(size) - size.inputTokens)).toBeLessThanOrEqual(2);
  }
});

test('variables count as what they stand for', async () => {
  const { id, draft } = await newPersona();
  const [name = '', rest = ''] = ['{{persona.name}} ', 'diz oi.'];
  const variable = await measure(id, draft, { systemPrompt: name.repeat(50) + rest });
  const written = await measure(id, draft, { systemPrompt: 'Endrigo '.repeat(50) + rest });
  expect(variable.parts.instructions).toBe(written.parts.instructions);
});

test('the price is that of the chosen model, and unknown where nobody knows it', async () => {
  const { id, draft } = await newPersona();
  const luna = await measure(id, draft);
  const expected = (luna.inputTokens * 0.1 + luna.outputTokens * 0.5) / 1_000_000;
  expect(luna).toMatchObject({ model: 'gpt-6-luna', isExact: true });
  expect(luna.costUsd).toBeCloseTo(expected, 9);
  const sol = await measure(id, draft, { model: { name: 'gpt-6-sol' } });
  expect(sol.costUsd).toBeCloseTo(20 * expected, 8);
  const own = await measure(id, draft, { model: { name: 'nossa-llama' } });
  expect(own).toMatchObject({ isExact: false, costUsd: null });
  const short = await measure(id, draft, { model: { maxOutputTokens: 64 } });
  expect(short.outputTokens).toBe(64);
});

test("passages, messages and answers are the persona's own, as many as the draft takes", async () => {
  const { db } = contextFor(server.platform, organizationId);
  const { id, draft } = await newPersona();
  const before = await measure(id, draft);
  expect(before.samples).toEqual({ passages: 0, messages: 0, answers: 0 });
  await db.turn.updateMany({ data: { outputTokens: 33, state: 'done' } });
  const documentId = newId();
  const storageKey = `${organizationId}/${documentId}`;
  const file = { source: 'text', mimeType: 'text/plain', storageKey, contentHash: 'x' };
  await db.document.create({
    data: { id: documentId, organizationId, title: 'Leilões', passageCount: 3, ...file },
  });
  for (let position = 0; position < 3; position += 1) {
    await db.$executeRaw`
      insert into passages (id, organization_id, document_id, generation, position, content,
        token_count, embedding, embedding_model, search_vector)
      values (${newId()}::uuid, ${organizationId}::uuid, ${documentId}::uuid, 0, ${position},
        ${'O leilão começa às dez. '.repeat(10)}, 1, ${`[${Array(512).fill(0)}]`}::vector, 'x', '')`;
  }
  const { draft: old } = (await call('GET', `/api/personas/${ids.personas}`)).json();
  const of = (passages: number): Change => ({
    knowledge: { scope: 'selected', documentIds: [documentId], passages },
  });
  const size = await measure(ids.personas, old, of(2));
  expect(size.samples).toEqual({ passages: 2, messages: 1, answers: 1 });
  expect(size.outputTokens).toBe(33);
  expect(size.parts.passages).toBeGreaterThan(100);
  const all = await measure(ids.personas, old, of(20));
  expect(all.samples.passages).toBe(3);
  const none = await measure(ids.personas, old, {
    knowledge: { scope: 'selected', documentIds: [] },
  });
  expect(none.parts.passages).toBe(0);
});

test('the listed models say what they cost and take; others are told of when they are named', async () => {
  const { data, takesAnyName, defaultThreshold } = (await call('GET', '/api/models')).json();
  expect(data.map(({ name }: { name: string }) => name)).toContain('gpt-6-luna');
  expect(data[0]).toEqual({
    name: 'gpt-6-luna',
    price: { input: 0.1, output: 0.5 },
    takesTemperature: true,
    seesImages: true,
    isListed: true,
  });
  expect({ takesAnyName, defaultThreshold }).toEqual({
    takesAnyName: false,
    defaultThreshold: 0.1,
  });
  const named = (await call('GET', '/api/models?names=gpt-5.6-luna,o9-mini')).json();
  expect(named.data.at(-1)).toMatchObject({
    name: 'o9-mini',
    price: null,
    takesTemperature: false,
    isListed: false,
  });
  expect(named.data).toHaveLength(data.length + 1);
});
