import { setTimeout as sleep } from 'node:timers/promises';
import { SosiaError } from '../platform/index.ts';
import { askedMs, isTransient, type ProviderError } from './provider-error.ts';

export interface OpenAiEmbeddingOptions {
  apiKey: string;
  baseUrl: string | undefined;
  model: string;
  dimensions: number;
}

// Limits of OpenAI's embeddings resource: 8,192 tokens per input, 300,000 tokens and 2,048 inputs
// per request. A token is at least one byte of UTF-8, so a limit in bytes can never exceed them.
const MAX_INPUT_BYTES = 8000;
const MAX_REQUEST_BYTES = 300_000;
const MAX_REQUEST_INPUTS = 2048;
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 4;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;

/**
 * Cuts a text to what the service accepts, at a whole character. Never empty, because the service
 * refuses empty input.
 */
function fit(text: string): string {
  const clean = text.toWellFormed();
  if (clean.trim() === '') return ' . ';
  if (Buffer.byteLength(clean) <= MAX_INPUT_BYTES) return clean;
  const cut = Buffer.from(clean).subarray(0, MAX_INPUT_BYTES);
  return new TextDecoder().decode(cut, { stream: true });
}

/** Groups of texts that each fit one request, in order. */
export function batchesOf(texts: string[]): string[][] {
  const batches: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const size = Buffer.byteLength(text);
    const last = batches.at(-1);
    if (last && bytes + size <= MAX_REQUEST_BYTES && last.length < MAX_REQUEST_INPUTS) {
      last.push(text);
      bytes += size;
    } else {
      batches.push([text]);
      bytes = size;
    }
  }
  return batches;
}

/** The wait the service asks for, otherwise doubling with each attempt. */
function delayAfter(error: unknown, attempt: number): number {
  return Math.min(askedMs(error) ?? FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS);
}

/** Runs one request and retries temporary failures; the only layer here that retries. */
async function withRetry<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (attempt + 1 >= ATTEMPTS || !isTransient(error))
        throw embeddingFailure(error as ProviderError);
      await sleep(delayAfter(error, attempt));
    }
  }
}

function embeddingFailure({ status, code }: ProviderError): SosiaError {
  const answer = [status, code].filter(Boolean).join(' ') || 'no answer';
  return new SosiaError('embedding_failed', 502, `The embedding service did not answer: ${answer}`);
}

/** Truncates a vector and normalises it to unit length, as OpenAI documents for its own models. */
function shorten(vector: number[], dimensions: number): number[] {
  if (vector.length === dimensions) return vector;
  if (vector.length < dimensions) {
    const message = `The embedding service gave ${vector.length} dimensions; ${dimensions} are needed`;
    throw new SosiaError('embedding_failed', 502, message);
  }
  const cut = vector.slice(0, dimensions);
  const length = Math.hypot(...cut) || 1;
  return cut.map((value) => value / length);
}

/**
 * Embeds through any server that supports OpenAI's API. Throws `embedding_failed` when the server
 * refuses, or still fails after four attempts. The library is loaded at the first call: it costs
 * 100 MB.
 */
export function openAiEmbedding(options: OpenAiEmbeddingOptions) {
  let client: Promise<{ embedDocuments(texts: string[]): Promise<number[][]> }> | undefined;
  const open = async () => {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    return new OpenAIEmbeddings({
      apiKey: options.apiKey,
      model: options.model,
      dimensions: options.dimensions,
      batchSize: MAX_REQUEST_INPUTS,
      stripNewLines: false,
      // Not every compatible server supports Base64, the library's default.
      encodingFormat: 'float',
      timeout: TIMEOUT_MS,
      maxRetries: 0,
      configuration: { baseURL: options.baseUrl },
    });
  };
  return async function embed(texts: string[]): Promise<number[][]> {
    client ??= open();
    const embeddings = await client;
    const vectors: number[][] = [];
    for (const batch of batchesOf(texts.map(fit))) {
      vectors.push(...(await withRetry(() => embeddings.embedDocuments(batch))));
    }
    return vectors.map((vector) => shorten(vector, options.dimensions));
  };
}
