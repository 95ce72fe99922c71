import { foldText } from '../../../core/src/text/index.ts';
import type { Answer } from '../loopback-server.ts';
import { missingParameter, openAiError } from './errors.ts';
import { countTokens } from './reply.ts';

// Limits of the embeddings resource, as documented in the types of the openai package.
const MAX_INPUTS = 2048;
const MAX_TOKENS_PER_INPUT = 8192;
const MAX_TOKENS_PER_REQUEST = 300_000;
const NATIVE_DIMENSIONS: Record<string, number> = { 'text-embedding-3-large': 3072 };

/** `POST /v1/embeddings`: texts that share words get vectors of similar direction. */
export function embeddings(body: Record<string, unknown>): Answer {
  if (typeof body.model !== 'string') return missingParameter('model');
  const native = NATIVE_DIMENSIONS[body.model] ?? 1536;
  const dimensions = Number(body.dimensions ?? native);
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > native) {
    const message = `Invalid value for 'dimensions': expected 1 to ${native}.`;
    return openAiError(400, message, { param: 'dimensions', code: 'invalid_value' });
  }
  const inputs = inputTexts(body.input);
  const fault = faultOf(inputs);
  if (fault) return openAiError(400, fault, { param: 'input', code: 'invalid_value' });
  const isBase64 = body.encoding_format === 'base64';
  const tokens = inputs.reduce((sum, text) => sum + countTokens(text), 0);
  return {
    body: {
      object: 'list',
      model: body.model,
      data: inputs.map((text, index) => {
        const vector = embed(text, dimensions);
        return {
          object: 'embedding',
          index,
          embedding: isBase64 ? Buffer.from(vector.buffer).toString('base64') : [...vector],
        };
      }),
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    },
  };
}

/** A vector of unit length, made of hashed words and their trigrams. */
export function embed(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  const plain = foldText(text);
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? [plain]) {
    // Short words are mostly grammar and weigh less, as in a trained model.
    add(vector, word, word.length > 3 ? 1 : 0.2);
    for (let i = 0; i + 3 <= word.length; i++) add(vector, `#${word.slice(i, i + 3)}`, 0.25);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function add(vector: Float32Array, feature: string, weight: number): void {
  let hash = 0x811c9dc5;
  for (const char of feature) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const index = (hash >>> 1) % vector.length;
  vector[index] = (vector[index] ?? 0) + (hash & 1 ? weight : -weight);
}

function inputTexts(input: unknown): string[] {
  if (typeof input === 'string') return [input];
  if (!Array.isArray(input)) return [];
  const isTokens = input.every((item) => typeof item === 'number');
  if (isTokens && input.length > 0) return [input.join(' ')];
  return input.map((item) => (Array.isArray(item) ? item.join(' ') : String(item)));
}

function faultOf(inputs: string[]): string | undefined {
  if (inputs.length === 0) return "Invalid 'input': expected a string or an array.";
  if (inputs.length > MAX_INPUTS) return `Invalid 'input': at most ${MAX_INPUTS} items.`;
  const counts = inputs.map(countTokens);
  if (counts.includes(0)) return "Invalid 'input': input cannot be an empty string.";
  if (counts.some((count) => count > MAX_TOKENS_PER_INPUT)) {
    return `Invalid 'input': maximum input length is ${MAX_TOKENS_PER_INPUT} tokens.`;
  }
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum > MAX_TOKENS_PER_REQUEST
    ? `Invalid 'input': maximum request size is ${MAX_TOKENS_PER_REQUEST} tokens per request.`
    : undefined;
}
