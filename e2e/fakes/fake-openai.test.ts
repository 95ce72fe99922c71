import { readFileSync } from 'node:fs';
import OpenAI from 'openai';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeOpenAi, rateLimited, startFakeOpenAi } from './fake-openai.ts';

let fake: FakeOpenAi;
let client: OpenAI;

beforeEach(async () => {
  fake = await startFakeOpenAi();
  client = new OpenAI({ apiKey: 'sk-test', baseURL: fake.baseUrl, maxRetries: 0 });
});

afterEach(() => fake.close());

const messages: OpenAI.ChatCompletionMessageParam[] = [
  { role: 'system', content: 'Você é o Endrigo.' },
  { role: 'user', content: 'Quanto custa a transmissão?' },
];

describe('chat completions', () => {
  it('answers with a message and its usage', async () => {
    fake.options.reply = ({ lastUserText }) => ({
      text: `Sobre: ${lastUserText}`,
      usage: { cached: 3 },
    });
    const completion = await client.chat.completions.create({ model: 'gpt-6-luna', messages });
    expect(completion.choices[0]?.message.content).toBe('Sobre: Quanto custa a transmissão?');
    expect(completion.choices[0]?.finish_reason).toBe('stop');
    expect(completion.usage?.prompt_tokens_details?.cached_tokens).toBe(3);
    expect(fake.prompts[0]?.messages.map((message) => message.role)).toEqual(['system', 'user']);
  });

  it('streams the same text in pieces, the usage last', async () => {
    fake.options.reply = () => 'Uma resposta em pedaços.';
    const stream = await client.chat.completions.create({
      model: 'gpt-6-luna',
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    let usage: OpenAI.CompletionUsage | null | undefined;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      usage = chunk.usage;
    }
    expect(text).toBe('Uma resposta em pedaços.');
    expect(usage?.completion_tokens).toBeGreaterThan(0);
  });

  it('calls a tool', async () => {
    const toolCalls = [{ name: 'chamar_atendente', arguments: { motivo: 'contrato' } }];
    fake.options.reply = () => ({ toolCalls });
    const completion = await client.chat.completions.create({ model: 'gpt-6-luna', messages });
    const call = completion.choices[0]?.message.tool_calls?.[0];
    expect(completion.choices[0]?.finish_reason).toBe('tool_calls');
    expect(call).toMatchObject({ function: { arguments: '{"motivo":"contrato"}' } });
  });

  it('refuses what a reasoning model refuses', async () => {
    const request = { model: 'gpt-6-luna', messages, temperature: 0.4 };
    const error = await client.chat.completions.create(request).catch((caught) => caught);
    expect(error).toBeInstanceOf(OpenAI.BadRequestError);
    expect(error.param).toBe('temperature');
    await client.chat.completions.create({ ...request, reasoning_effort: 'none' });
  });
});

describe('responses', () => {
  it('answers with output_text and usage', async () => {
    const response = await client.responses.create({
      model: 'gpt-6-luna',
      instructions: 'Você é o Endrigo.',
      input: [{ role: 'user', content: [{ type: 'input_text', text: 'Oi' }] }],
    });
    expect(response.output_text).toBe('Resposta do modelo para: Oi');
    expect(response.usage?.total_tokens).toBeGreaterThan(0);
    expect(fake.prompts[0]?.prompt).toContain('Endrigo');
  });

  it('streams typed events and ends with the whole response', async () => {
    fake.options.reply = () => ({ text: 'Dois pedaços', finishReason: 'length' });
    const stream = client.responses.stream({ model: 'gpt-6-luna', input: 'Oi' });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    const response = await stream.finalResponse();
    expect(types).toContain('response.output_text.delta');
    expect(types.at(-1)).toBe('response.incomplete');
    expect(response.output_text).toBe('Dois pedaços');
    expect(response.incomplete_details?.reason).toBe('max_output_tokens');
  });
});

describe('embeddings', () => {
  const dot = (a: number[] = [], b: number[] = []) =>
    a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

  it('gives similar texts similar vectors of the length asked for, in both encodings', async () => {
    const input = [
      'preço da transmissão do leilão',
      'Quanto custa transmitir um leilão?',
      'receita de bolo',
    ];
    const request = { model: 'text-embedding-3-small', input, dimensions: 512 };
    // The SDK asks for base64 unless told otherwise.
    const [a, b, c] = (await client.embeddings.create(request)).data.map((item) => item.embedding);
    expect(a).toHaveLength(512);
    expect(dot(a, a)).toBeCloseTo(1, 4);
    expect(dot(a, b)).toBeGreaterThan(dot(a, c) + 0.2);
    const floats = await client.embeddings.create({ ...request, encoding_format: 'float' });
    expect(dot(floats.data[0]?.embedding, a)).toBeCloseTo(1, 4);
  });

  it('refuses an empty string', async () => {
    const request = client.embeddings.create({ model: 'text-embedding-3-small', input: [''] });
    await expect(request).rejects.toBeInstanceOf(OpenAI.BadRequestError);
  });
});

describe('transcriptions', () => {
  const file = () =>
    OpenAI.toFile(readFileSync(new URL('fixtures/voice.ogg', import.meta.url)), 'voice.ogg');

  it('writes down a recording and reports what each model reports', async () => {
    fake.options.transcribe = () => ({ text: 'bom dia', logprobs: [-0.1] });
    const plain = { file: await file(), model: 'gpt-transcribe', language: 'pt' };
    const heard = await client.audio.transcriptions.create(plain);
    expect(heard).toMatchObject({ text: 'bom dia', languages: [{ code: 'pt' }] });
    expect(heard.logprobs).toBeUndefined();
    const sure = { file: await file(), model: 'gpt-4o-transcribe', include: ['logprobs' as const] };
    expect((await client.audio.transcriptions.create(sure)).logprobs).toHaveLength(1);
    expect(fake.recordings.map(({ fileName }) => fileName)).toEqual(['voice.ogg', 'voice.ogg']);
  });

  it('refuses a file whose name does not tell its format', async () => {
    const named = await OpenAI.toFile(Buffer.from('x'), 'voice');
    const request = client.audio.transcriptions.create({ file: named, model: 'gpt-transcribe' });
    await expect(request).rejects.toBeInstanceOf(OpenAI.BadRequestError);
  });
});

describe('failures', () => {
  it('lists models for a key and refuses to without one', async () => {
    const ids = (await client.models.list()).data.map((model) => model.id);
    expect(ids).toContain('gpt-6-luna');
    const response = await fetch(`${fake.baseUrl}/models`);
    expect(response.status).toBe(401);
    fake.options.apiKey = 'sk-another';
    await expect(client.models.list()).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
  });

  it('fails as told: by status, by silence, by a closed connection', async () => {
    const ask = () =>
      client.chat.completions.create({ model: 'gpt-6-luna', messages }, { timeout: 80 });
    fake.options.reply = () => rateLimited;
    await expect(ask()).rejects.toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
    fake.options.reply = () => ({ status: 500 });
    await expect(ask()).rejects.toBeInstanceOf(OpenAI.InternalServerError);
    fake.options.reply = () => ({ text: 'tarde demais', delayMs: 250 });
    await expect(ask()).rejects.toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
    fake.options.reply = () => ({ isDropped: true });
    await expect(ask()).rejects.toBeInstanceOf(OpenAI.APIConnectionError);
  });
});
