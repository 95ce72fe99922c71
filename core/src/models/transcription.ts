import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../platform/index.ts';
import { askedMs, isTransient } from './provider-error.ts';

export interface TranscriptionRequest {
  bytes: Uint8Array;
  /** The service detects the format by its extension. */
  fileName: string;
  model: string;
  /** ISO 639-1; null lets the model detect it. */
  language: string | null;
}

export interface Transcript {
  text: string;
  /** Mean probability of the words, 0 to 1; null when the model does not report it. */
  confidence: number | null;
}

/** Transcribes speech. Throws the service's error when it refuses or keeps failing. */
export interface Transcriber {
  transcribe(request: TranscriptionRequest): Promise<Transcript>;
}

const TIMEOUT_MS = 45_000;
const ATTEMPTS = 2;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 5000;

/**
 * Transcription by OpenAI or a compatible server; null without a key. This is the only layer that
 * retries it. `gpt-transcribe` reports no probabilities, the `gpt-4o` models do on request, and
 * Whisper includes them in its verbose format (openai-node, `audio/transcriptions`).
 */
export function openTranscriber({ openai }: Pick<Config, 'openai'>): Transcriber | null {
  if (!openai) return null;
  const ask = async ({ bytes, fileName, model, language }: TranscriptionRequest) => {
    const { default: OpenAI, toFile } = await import('openai');
    const client = new OpenAI({
      apiKey: openai.apiKey,
      baseURL: openai.baseUrl,
      maxRetries: 0,
      timeout: TIMEOUT_MS,
    });
    const file = await toFile(bytes, fileName);
    const common = { file, model, ...(language && { language }) };
    if (model.startsWith('whisper')) {
      const verbose = { ...common, response_format: 'verbose_json' as const };
      const { text, segments = [] } = await client.audio.transcriptions.create(verbose);
      const silent = segments.length > 0 && segments.every((part) => part.no_speech_prob > 0.8);
      return {
        text: silent ? '' : text,
        confidence: meanProbability(segments.map((part) => part.avg_logprob)),
      };
    }
    const { text, logprobs } = await client.audio.transcriptions.create({
      ...common,
      response_format: 'json',
      ...(/^gpt-4o(-mini)?-transcribe$/.test(model) && { include: ['logprobs' as const] }),
    });
    return { text, confidence: meanProbability(logprobs?.map((part) => part.logprob ?? 0) ?? []) };
  };
  return {
    async transcribe(request) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { text, confidence } = await ask(request);
          return { text: text.trim(), confidence };
        } catch (error) {
          const delay = askedMs(error) ?? FIRST_DELAY_MS * 2 ** (attempt - 1);
          if (attempt >= ATTEMPTS || !isTransient(error) || delay > MAX_DELAY_MS) throw error;
          await sleep(delay);
        }
      }
    },
  };
}

function meanProbability(logs: number[]): number | null {
  if (logs.length === 0) return null;
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
