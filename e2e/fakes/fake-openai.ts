import {
  type Answer,
  type LoopbackServer,
  type RecordedRequest,
  startLoopbackServer,
} from './loopback-server.ts';
import { chatCompletion } from './openai/chat-completions.ts';
import { embeddings } from './openai/embeddings.ts';
import { missingParameter, openAiError, refusedParameter } from './openai/errors.ts';
import { type ModelRequest, modelRequest, type Reply, type ReplyTo } from './openai/reply.ts';
import { modelResponse } from './openai/responses.ts';
import {
  type TranscribeTo,
  type TranscriptionCall,
  transcription,
} from './openai/transcriptions.ts';

export { answerPrompts } from './openai/answer-prompts.ts';
export { embed } from './openai/embeddings.ts';
export { rateLimited } from './openai/errors.ts';
export type { ModelRequest, Reply } from './openai/reply.ts';

export interface FakeOpenAiOptions {
  /** When given, no other key is accepted; otherwise any is. */
  apiKey?: string;
  /** Returns what the model says; a status of 400 or more makes the request fail with `body`. */
  reply?: ReplyTo;
  /** Called before an embedding is made; an answer it returns is sent instead. */
  onEmbeddings?: (body: Record<string, unknown>) => Answer | undefined;
  models?: string[];
  /** Returns what a voice message says. */
  transcribe?: TranscribeTo;
}

export interface FakeOpenAi extends LoopbackServer {
  /** The value for `OPENAI_BASE_URL`. */
  baseUrl: string;
  /** Every request for text, parsed, in order. */
  prompts: ModelRequest[];
  /** Every recording it received, in order. */
  recordings: TranscriptionCall[];
  /** May be changed at any time. */
  options: FakeOpenAiOptions;
}

const DEFAULT_MODELS = ['gpt-6-luna', 'gpt-5.6-luna', 'text-embedding-3-small', 'gpt-transcribe'];

/** A loopback stand-in for OpenAI's API (text, embeddings, transcriptions, models). */
export async function startFakeOpenAi(options: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
  const prompts: ModelRequest[] = [];
  const recordings: TranscriptionCall[] = [];
  const server = await startLoopbackServer(async (request) => {
    const refusal = refuseKey(request, options.apiKey);
    if (refusal) return refusal;
    if (request.method === 'GET') return getModels(request.path, options.models);
    if (request.path === '/v1/audio/transcriptions') {
      return transcription(request, recordings, options.transcribe);
    }
    const body = parse(request.body);
    if (!body) return openAiError(400, 'We could not parse the JSON body of your request.');
    switch (request.path) {
      case '/v1/chat/completions':
      case '/v1/responses':
        return answer(request.path, body, prompts, options.reply);
      case '/v1/embeddings':
        return options.onEmbeddings?.(body) ?? embeddings(body);
      default:
        return unknownUrl(request);
    }
  });
  return { ...server, baseUrl: `${server.url}/v1`, prompts, recordings, options };
}

async function answer(
  path: string,
  body: Record<string, unknown>,
  prompts: ModelRequest[],
  replyTo: ReplyTo = (request) => `Resposta do modelo para: ${request.lastUserText}`,
): Promise<Answer> {
  const isChat = path === '/v1/chat/completions';
  if (typeof body.model !== 'string') return missingParameter('model');
  if (isChat && !Array.isArray(body.messages)) return missingParameter('messages');
  const refused = refusedParameter(body);
  if (refused) return refused;
  const request = modelRequest(isChat ? 'chat.completions' : 'responses', body);
  prompts.push(request);
  const said = await replyTo(request);
  const reply: Reply = typeof said === 'string' ? { text: said } : said;
  const { delayMs, isDropped } = reply;
  if (isDropped) return { delayMs, isDropped };
  if ((reply.status ?? 200) >= 400) return { ...failure(reply), delayMs };
  const made = isChat ? chatCompletion(request, reply) : modelResponse(request, reply);
  return { ...made, headers: { ...made.headers, ...reply.headers }, delayMs };
}

function failure({ status = 500, headers, body }: Reply): Answer {
  const message = 'The server had an error while processing your request.';
  const made = openAiError(status, message, { type: 'server_error' });
  return { status, headers: { ...made.headers, ...headers }, body: body ?? made.body };
}

function refuseKey({ headers }: RecordedRequest, apiKey?: string): Answer | undefined {
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (!key) return openAiError(401, 'Missing bearer or basic authentication in header');
  if (!apiKey || key === apiKey) return undefined;
  return openAiError(401, 'Incorrect API key provided.', { code: 'invalid_api_key' });
}

function getModels(path: string, ids: string[] = DEFAULT_MODELS): Answer {
  const model = (id: string) => ({ id, object: 'model', created: 1790000000, owned_by: 'system' });
  if (path === '/v1/models') return { body: { object: 'list', data: ids.map(model) } };
  const id = path.replace('/v1/models/', '');
  if (ids.includes(id)) return { body: model(id) };
  return path.startsWith('/v1/models/')
    ? openAiError(404, `The model '${id}' does not exist`, { code: 'model_not_found' })
    : unknownUrl({ method: 'GET', path });
}

function unknownUrl({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): Answer {
  return openAiError(404, `Invalid URL (${method} ${path})`);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
