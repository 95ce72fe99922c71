import { afterEach, expect, test } from 'vitest';
import { type FakeOpenAi, startFakeOpenAi } from '../../../e2e/fakes/fake-openai.ts';
import { openEmbedder } from './embeddings.ts';
import { batchesOf } from './embeddings-openai.ts';

const cosine = (a: number[] = [], b: number[] = []) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

const servers: FakeOpenAi[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function fake(options: Parameters<typeof startFakeOpenAi>[0] = {}) {
  const server = await startFakeOpenAi(options);
  servers.push(server);
  const embedder = openEmbedder({ openai: { apiKey: 'sk-test', baseUrl: server.baseUrl } });
  return { server, embedder };
}

test('offline, a question typed without accents is the same question', async () => {
  const { embed } = openEmbedder({ openai: undefined });
  const [written, typed] = await embed([
    'Qual é a Comissão do leilão?',
    'qual e a comissao do leilao',
  ]);
  expect(written).toEqual(typed);
});

test('offline, what shares words and parts of words is nearer than what does not', async () => {
  const { embed } = openEmbedder({ openai: undefined });
  const [question, near, far] = await embed([
    'Quanto custa a transmissão dos leilões?',
    'O custo de transmitir um leilão depende do número de câmeras.',
    'As fotografias são entregues em dez dias úteis.',
  ]);
  expect(question).toHaveLength(512);
  expect(Math.hypot(...(question ?? []))).toBeCloseTo(1);
  expect(cosine(question, near)).toBeGreaterThan(cosine(question, far) + 0.1);
});

test('offline, signs alone make a vector and blank text makes none', async () => {
  const { embed } = openEmbedder({ openai: undefined });
  const [signs, blank] = await embed(['👍👍', '  \n']);
  expect(Math.hypot(...(signs ?? []))).toBeCloseTo(1);
  expect(blank?.every((value) => value === 0)).toBe(true);
});

test("OpenAI's embeddings are asked for at 512 dimensions, line breaks kept", async () => {
  const { server, embedder } = await fake();
  const vectors = await embedder.embed(['uma\nlinha', '', 'outra']);
  expect(vectors.map((vector) => vector.length)).toEqual([512, 512, 512]);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
    model: 'text-embedding-3-small',
    dimensions: 512,
    input: ['uma\nlinha', ' . ', 'outra'],
  });
  expect(server.requests[0]?.headers.authorization).toBe('Bearer sk-test');
});

test('a busy service is asked again after the wait that it names', async () => {
  let calls = 0;
  const { embedder } = await fake({
    onEmbeddings: () => {
      calls += 1;
      const headers = { 'retry-after-ms': '5' };
      return calls < 3
        ? { status: calls === 1 ? 429 : 503, headers, body: { error: {} } }
        : undefined;
    },
  });
  expect(await embedder.embed(['olá'])).toHaveLength(1);
  expect(calls).toBe(3);
});

test('a wrong key or a spent budget is told at once, without the key', async () => {
  const { server, embedder } = await fake({ apiKey: 'sk-other' });
  const refusal = await embedder.embed(['olá']).catch((error) => error);
  expect(refusal).toMatchObject({ code: 'embedding_failed' });
  expect(refusal.message).toContain('401');
  expect(refusal.message).not.toContain('sk-test');
  expect(server.requests).toHaveLength(1);

  const body = { error: { code: 'insufficient_quota', message: 'You exceeded your quota' } };
  const broke = await fake({ onEmbeddings: () => ({ status: 429, body }) });
  await expect(broke.embedder.embed(['olá'])).rejects.toMatchObject({ code: 'embedding_failed' });
  expect(broke.server.requests).toHaveLength(1);
});

test('no request carries more than OpenAI takes', () => {
  const batches = batchesOf([...Array(5000).fill('palavra'), ...Array(100).fill('x'.repeat(8000))]);
  expect(batches.flat()).toHaveLength(5100);
  for (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(2048);
    expect(Buffer.byteLength(batch.join(''))).toBeLessThanOrEqual(300_000);
  }
});

test('a text longer than the model reads is cut, at a whole character', async () => {
  const { server, embedder } = await fake();
  await embedder.embed(['é'.repeat(9000)]);
  const [input] = JSON.parse(server.requests[0]?.body ?? '').input;
  expect(input).toBe('é'.repeat(4000));
});
