import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type Answer,
  type LoopbackServer,
  type RecordedRequest,
  startLoopbackServer,
} from './loopback-server.ts';

export interface SpeechRequest {
  voiceId: string;
  isStreamed: boolean;
  /** `output_format` of the query; ElevenLabs' own default is mp3. */
  outputFormat: string;
  text: string;
  modelId: string;
  body: Record<string, unknown>;
}

export interface FakeVoice {
  voice_id: string;
  name: string;
  category?: string;
  labels?: Record<string, string>;
  preview_url?: string | null;
}

export interface FakeElevenLabsOptions {
  /** When given, no other key is taken; otherwise any is. */
  apiKey?: string;
  voices?: FakeVoice[];
  /** Asked before speech is made: an answer with a status or a drop is sent instead. */
  reply?: (request: SpeechRequest) => Answer | undefined;
}

export interface FakeElevenLabs extends LoopbackServer {
  /** Every request for speech, in order, read. */
  speeches: SpeechRequest[];
  /** May be changed at any time. */
  options: FakeElevenLabsOptions;
}

const VOICES: FakeVoice[] = [
  {
    voice_id: 'vozDoEndrigo00000001',
    name: 'Endrigo',
    category: 'cloned',
    labels: { language: 'pt' },
  },
  {
    voice_id: 'vozDaHelena000000002',
    name: 'Helena',
    category: 'premade',
    labels: { language: 'pt' },
  },
];

const MAX_CHARACTERS: Record<string, number> = {
  eleven_v3: 5000,
  eleven_multilingual_v2: 10_000,
  eleven_flash_v2_5: 40_000,
  eleven_turbo_v2_5: 40_000,
};

/** ElevenLabs' error body: https://elevenlabs.io/docs/developer-guides/error-messages */
export function elevenLabsError(status: number, code: string, message: string): Answer {
  return { status, body: { detail: { status: code, message } } };
}

/** A loopback stand-in for ElevenLabs: speech is always the same two seconds, in real Ogg/Opus. */
export async function startFakeElevenLabs(
  options: FakeElevenLabsOptions = {},
): Promise<FakeElevenLabs> {
  const speeches: SpeechRequest[] = [];
  const server = await startLoopbackServer(async (request) => {
    const refusal = refuseKey(request, options.apiKey);
    if (refusal) return refusal;
    const voices = options.voices ?? VOICES;
    if (request.method === 'GET' && request.path === '/v2/voices') {
      return listVoices(request.query, voices);
    }
    const [, voiceId, stream] = SPEECH_PATH.exec(request.path) ?? [];
    if (request.method !== 'POST' || !voiceId)
      return { status: 404, body: { detail: 'Not Found' } };
    const speech = speechRequest(request, decodeURIComponent(voiceId), stream !== undefined);
    const invalid = invalidSpeech(speech, voices);
    if (invalid) return invalid;
    speeches.push(speech);
    const told = options.reply?.(speech);
    return told?.status || told?.isDropped ? told : { ...(await speak(speech)), ...told };
  });
  return { ...server, speeches, options };
}

const SPEECH_PATH = /^\/v1\/text-to-speech\/([^/]+)(\/stream)?$/;

function speechRequest(
  request: RecordedRequest,
  voiceId: string,
  isStreamed: boolean,
): SpeechRequest {
  const body: Record<string, unknown> = JSON.parse(request.body || '{}');
  return {
    voiceId,
    isStreamed,
    outputFormat: request.query.get('output_format') ?? 'mp3_44100_128',
    text: typeof body.text === 'string' ? body.text : '',
    modelId: String(body.model_id ?? 'eleven_multilingual_v2'),
    body,
  };
}

function invalidSpeech(speech: SpeechRequest, voices: FakeVoice[]): Answer | undefined {
  if (typeof speech.body.text !== 'string') {
    const detail = [{ type: 'missing', loc: ['body', 'text'], msg: 'Field required', input: {} }];
    return { status: 422, body: { detail } };
  }
  if (!voices.some((voice) => voice.voice_id === speech.voiceId)) {
    const message = `A voice with voice_id ${speech.voiceId} was not found.`;
    return elevenLabsError(400, 'voice_not_found', message);
  }
  if (!/^(mp3|opus)_/.test(speech.outputFormat)) {
    const message = 'This stand-in makes mp3_* and opus_* alone.';
    return elevenLabsError(400, 'invalid_output_format', message);
  }
  const limit = MAX_CHARACTERS[speech.modelId] ?? 10_000;
  if (speech.text.length <= limit) return undefined;
  const message = `This request has ${speech.text.length} characters, the limit is ${limit}.`;
  return elevenLabsError(400, 'max_character_limit_exceeded', message);
}

async function speak({ outputFormat, text }: SpeechRequest): Promise<Answer> {
  const isOpus = outputFormat.startsWith('opus_');
  const file = new URL(`fixtures/voice.${isOpus ? 'ogg' : 'mp3'}`, import.meta.url);
  return {
    // The service has been seen to say audio/opus although the bytes are an Ogg container.
    headers: {
      'content-type': isOpus ? 'audio/opus' : 'audio/mpeg',
      'request-id': randomUUID(),
      'character-cost': String(text.length),
      'current-concurrent-requests': '1',
      'maximum-concurrent-requests': '5',
    },
    body: await readFile(file),
  };
}

/** `GET /v2/voices`; its page token is a plain offset here. */
function listVoices(query: URLSearchParams, all: FakeVoice[]): Answer {
  const search = query.get('search')?.toLowerCase() ?? '';
  const ids = query.getAll('voice_ids');
  const size = Math.min(Number(query.get('page_size') ?? 10), 100);
  const start = Number(query.get('next_page_token') ?? 0);
  const matching = all.filter(
    (voice) =>
      voice.name.toLowerCase().includes(search) &&
      (ids.length === 0 || ids.includes(voice.voice_id)),
  );
  const hasMore = start + size < matching.length;
  return {
    body: {
      voices: matching.slice(start, start + size),
      has_more: hasMore,
      total_count: matching.length,
      next_page_token: hasMore ? String(start + size) : null,
    },
  };
}

function refuseKey({ headers }: RecordedRequest, apiKey?: string): Answer | undefined {
  const key = headers['xi-api-key'];
  if (!key) {
    const message = 'Neither authorization header nor xi-api-key received, please provide one.';
    return elevenLabsError(401, 'needs_authorization', message);
  }
  if (!apiKey || key === apiKey) return undefined;
  return elevenLabsError(401, 'invalid_api_key', 'Invalid API key');
}
