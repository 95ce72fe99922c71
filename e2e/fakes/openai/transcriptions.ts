import type { Answer, RecordedRequest } from '../loopback-server.ts';
import { missingParameter, openAiError } from './errors.ts';

export interface TranscriptionCall {
  model: string;
  language: string | null;
  fileName: string;
  bytes: Buffer;
  fields: Record<string, string>;
}

/** What was said, or how the service fails. */
export interface Heard {
  text?: string;
  /** For each word; returned only by models that report them, and only when requested. */
  logprobs?: number[];
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
  isDropped?: boolean;
}

export type TranscribeTo = (call: TranscriptionCall) => string | Heard;

/** Formats that the endpoint accepts, by file extension. */
const ENDINGS = /\.(flac|mp3|mp4|mpeg|mpga|m4a|ogg|wav|webm)$/i;
const MAX_BYTES = 25 * 1024 * 1024;

/** `POST /v1/audio/transcriptions`: multipart form data with the file in it. */
export async function transcription(
  request: RecordedRequest,
  calls: TranscriptionCall[],
  transcribe: TranscribeTo = () => 'Bom dia, quanto custa a assessoria?',
): Promise<Answer> {
  const call = await readCall(request);
  if (!call) return missingParameter('file');
  if (!call.model) return missingParameter('model');
  if (!ENDINGS.test(call.fileName)) {
    return openAiError(400, 'Invalid file format.', { param: 'file', code: 'invalid_value' });
  }
  if (call.bytes.length > MAX_BYTES) {
    return openAiError(413, 'Maximum content size limit (26214400) exceeded.');
  }
  calls.push(call);
  const said = transcribe(call);
  const heard: Heard = typeof said === 'string' ? { text: said } : said;
  const { delayMs, isDropped, status = 200, headers } = heard;
  if (isDropped) return { isDropped, delayMs };
  if (status >= 400) {
    const made = openAiError(status, 'The server had an error.', { type: 'server_error' });
    return {
      ...made,
      delayMs,
      headers: { ...made.headers, ...headers },
      body: heard.body ?? made.body,
    };
  }
  return { delayMs, headers, body: answerFor(call, heard) };
}

function answerFor(call: TranscriptionCall, { text = '', logprobs = [] }: Heard) {
  const isAsked = call.fields['include[]'] === 'logprobs';
  const duration = { type: 'duration', seconds: 2 };
  if (call.fields.response_format === 'verbose_json') {
    const mean = logprobs.reduce((sum, value) => sum + value, 0) / (logprobs.length || 1);
    const segment = {
      id: 0,
      start: 0,
      end: 2,
      text,
      avg_logprob: mean,
      no_speech_prob: text ? 0 : 1,
    };
    return { task: 'transcribe', language: 'portuguese', duration: 2, text, segments: [segment] };
  }
  return {
    text,
    ...(call.model === 'gpt-transcribe' && { languages: [{ code: call.language ?? 'pt' }] }),
    ...(isAsked && {
      logprobs: logprobs.map((logprob) => ({ token: 'x', bytes: [120], logprob })),
    }),
    usage: duration,
  };
}

async function readCall({ raw, headers }: RecordedRequest): Promise<TranscriptionCall | null> {
  const type = String(headers['content-type'] ?? '');
  if (!type.startsWith('multipart/form-data')) return null;
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': type },
  }).formData();
  const file = form.get('file');
  if (!file || typeof file === 'string') return null;
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
  return {
    model: fields.model ?? '',
    language: fields.language ?? null,
    fileName: file.name,
    bytes: Buffer.from(await file.arrayBuffer()),
    fields,
  };
}
