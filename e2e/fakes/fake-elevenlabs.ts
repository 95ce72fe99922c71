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
  description?: string | null;
  /** If omitted, the stand-in serves one. */
  preview_url?: string | null;
}

export interface FakeElevenLabsOptions {
  /** When given, no other key is accepted; otherwise any is. */
  apiKey?: string;
  voices?: FakeVoice[];
  /** Called before the voices are listed; an answer it returns is sent instead. */
  listing?: () => Answer | undefined;
  /** Called before speech is made; an answer with a status or a drop is sent instead. */
  reply?: (request: SpeechRequest) => Answer | undefined;
}

export interface FakeElevenLabs extends LoopbackServer {
  /** Every request for speech, parsed, in order. */
  speeches: SpeechRequest[];
  /** May be changed at any time. */
  options: FakeElevenLabsOptions;
}

const VOICES: FakeVoice[] = [
  {
    voice_id: 'vozDoEndrigo00000001',
    name: 'Endrigo',
    category: 'cloned',
    description: 'Grave e próxima, de quem conversa na cozinha.',
    labels: { gender: 'male', age: 'middle_aged', accent: 'brazilian', language: 'pt' },
  },
  {
    voice_id: 'vozDaHelena000000002',
    name: 'Helena',
    category: 'premade',
    description: 'Clara e animada, boa para vídeos curtos.',
    labels: { gender: 'female', age: 'young', use_case: 'social_media', language: 'pt' },
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

/** A loopback stand-in for ElevenLabs. Speech is always the same two seconds of real Ogg/Opus. */
export async function startFakeElevenLabs(
  options: FakeElevenLabsOptions = {},
): Promise<FakeElevenLabs> {
  const speeches: SpeechRequest[] = [];
  const server = await startLoopbackServer(async (request) => {
    // Previews are in a public store and need no key.
    if (request.method === 'GET' && request.path.startsWith(PREVIEWS)) return speakPreview();
    const refusal = refuseKey(request, options.apiKey);
    if (refusal) return refusal;
    const voices = options.voices ?? VOICES;
    if (request.method === 'GET' && request.path === '/v2/voices') {
      const told = options.listing?.();
      return told ?? listVoices(request, voices);
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
  const { stability } = (speech.body.voice_settings ?? {}) as { stability?: number };
  // Not in the reference; known from what clients of the service ran into.
  if (speech.modelId === 'eleven_v3' && ![undefined, 0, 0.5, 1].includes(stability)) {
    const message = 'Invalid TTD stability value. Must be one of: 0.0, 0.5, 1.0.';
    return elevenLabsError(400, 'invalid_ttd_stability', message);
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
    // The service has been seen to send audio/opus although the bytes are an Ogg container.
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

const PREVIEWS = '/previews/';

async function speakPreview(): Promise<Answer> {
  const body = await readFile(new URL('fixtures/voice.mp3', import.meta.url));
  return { headers: { 'content-type': 'audio/mpeg' }, body };
}

/** `GET /v2/voices`; its page token is a plain offset here. Searches as documented. */
function listVoices({ query, headers }: RecordedRequest, all: FakeVoice[]): Answer {
  const search = query.get('search')?.toLowerCase() ?? '';
  const ids = query.getAll('voice_ids');
  const size = Number(query.get('page_size') ?? 10);
  if (!Number.isInteger(size) || size < 1 || size > 100) {
    const detail = [{ type: 'less_than_equal', loc: ['query', 'page_size'], msg: 'at most 100' }];
    return { status: 422, body: { detail } };
  }
  const start = Number(query.get('next_page_token') ?? 0);
  const matching = all.filter(
    ({ voice_id, name, description, category, labels }) =>
      [name, description, category, ...Object.values(labels ?? {})]
        .join(' ')
        .toLowerCase()
        .includes(search) &&
      (ids.length === 0 || ids.includes(voice_id)),
  );
  const hasMore = start + size < matching.length;
  const voices = matching.slice(start, start + size);
  return {
    body: {
      voices: voices.map((voice) => wholeVoice(voice, `http://${headers.host}${PREVIEWS}`)),
      has_more: hasMore,
      total_count: matching.length,
      next_page_token: hasMore ? String(start + size) : null,
    },
  };
}

/** A voice with every field that the service sends, most of them null for a voice not shared. */
function wholeVoice(voice: FakeVoice, previews: string): Record<string, unknown> {
  return {
    samples: null,
    category: 'premade',
    fine_tuning: { is_allowed_to_fine_tune: false, state: {}, language: null },
    labels: {},
    description: null,
    preview_url: `${previews}${encodeURIComponent(voice.voice_id)}.mp3`,
    available_for_tiers: [],
    settings: null,
    sharing: null,
    high_quality_base_model_ids: ['eleven_multilingual_v2', 'eleven_flash_v2_5'],
    verified_languages: [],
    collection_ids: [],
    safety_control: null,
    voice_verification: null,
    permission_on_resource: 'admin',
    is_owner: true,
    is_legacy: false,
    is_mixed: false,
    created_at_unix: 1_700_000_000,
    ...voice,
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
