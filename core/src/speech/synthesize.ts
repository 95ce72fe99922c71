import { setTimeout as sleep } from 'node:timers/promises';
import type { VoiceSettings } from '../contract/index.ts';
import { type Config, isPassingStatus } from '../platform/index.ts';
import type { TextLanguage } from '../text/index.ts';
import { connectElevenLabs } from './elevenlabs.ts';
import { isOgg } from './ogg-opus.ts';
import { asSpeechError, SpeechError } from './speech-error.ts';

export interface SynthesisRequest {
  /** Prepared for speech. */
  text: string;
  voice: VoiceSettings;
  language: TextLanguage;
}

/**
 * Above this WhatsApp shows a file to download instead of a voice message (Meta, "Audio messages").
 */
export const MAX_CLIP_BYTES = 512 * 1024;
/** 32 kbit/s: two minutes fit into `MAX_CLIP_BYTES`. */
const OUTPUT_FORMAT = 'opus_48000_32';

/** The contact is waiting and the outbox is held: after two attempts the text is sent instead. */
const ATTEMPTS = 2;
const ATTEMPT_TIMEOUT_MS = 12_000;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 3_000;

/**
 * Speech from ElevenLabs, as Ogg/Opus of at most 512 KB. The SDK's retries are off: this function
 * retries, and obeys `Retry-After` up to three seconds. Throws a `SpeechError`.
 */
export async function synthesize(
  { elevenlabs }: Pick<Config, 'elevenlabs'>,
  request: SynthesisRequest,
): Promise<Buffer> {
  if (!elevenlabs) throw new SpeechError('no_service');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(elevenlabs, request);
    } catch (error) {
      const failure = error instanceof SpeechError ? error : asSpeechError(error);
      const delay = failure.retryAfterMs ?? FIRST_DELAY_MS * 2 ** (attempt - 1);
      if (attempt >= ATTEMPTS || !isPassingStatus(failure.status) || delay > MAX_DELAY_MS)
        throw failure;
      await sleep(delay);
    }
  }
}

async function ask(
  account: NonNullable<Config['elevenlabs']>,
  { text, voice, language }: SynthesisRequest,
): Promise<Buffer> {
  const client = await connectElevenLabs(account);
  const signal = AbortSignal.timeout(ATTEMPT_TIMEOUT_MS);
  const stream = await client.textToSpeech.convert(
    voice.voiceId,
    {
      text,
      modelId: voice.modelId,
      outputFormat: OUTPUT_FORMAT,
      // Multilingual v2 detects the language itself and does not accept one.
      ...(voice.modelId !== 'eleven_multilingual_v2' && { languageCode: language }),
      voiceSettings: serviceSettings(voice),
    },
    { timeoutInSeconds: ATTEMPT_TIMEOUT_MS / 1000, maxRetries: 0, abortSignal: signal },
  );
  return read(stream as unknown as AsyncIterable<Uint8Array>, signal);
}

/**
 * Eleven v3 has three levels of stability and refuses values in between; it has neither style nor
 * boost.
 */
function serviceSettings(voice: VoiceSettings) {
  const { similarity: similarityBoost, speed, style } = voice;
  if (voice.modelId === 'eleven_v3') {
    return { stability: Math.round(voice.stability * 2) / 2, similarityBoost, speed };
  }
  return { stability: voice.stability, similarityBoost, style, speed, useSpeakerBoost: true };
}

async function read(stream: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (signal.aborted) throw new SpeechError('timeout');
    size += chunk.length;
    if (size > MAX_CLIP_BYTES) throw new SpeechError('clip_too_large', { status: 422 });
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!isOgg(bytes)) throw new SpeechError('not_ogg', { status: 422 });
  return bytes;
}
