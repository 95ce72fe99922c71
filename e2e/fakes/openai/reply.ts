/** A request to either of the two text endpoints. */
export interface ModelRequest {
  endpoint: 'chat.completions' | 'responses';
  model: string;
  /** Instructions come first, as a message of role `system`. */
  messages: { role: string; text: string }[];
  /** All text that the model was given, to check whether it contains something. */
  prompt: string;
  lastUserText: string;
  body: Record<string, unknown>;
}

export interface ToolCall {
  name: string;
  arguments: Record<string, unknown>;
}

export interface ReplyUsage {
  input: number;
  output: number;
  cached: number;
  reasoning: number;
}

/** What a model says, or how its server fails. */
export interface Reply {
  text?: string;
  toolCalls?: ToolCall[];
  finishReason?: 'stop' | 'length' | 'content_filter';
  usage?: Partial<ReplyUsage>;
  delayMs?: number;
  /** Pause between two streamed pieces. */
  chunkDelayMs?: number;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Close the connection instead of answering. */
  isDropped?: boolean;
}

export type ReplyTo = (request: ModelRequest) => string | Reply | Promise<string | Reply>;

/** Close enough to a tokenizer for a stand-in: four characters per token. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

export function usageOf(request: ModelRequest, reply: Reply): ReplyUsage {
  const output = countTokens((reply.text ?? '') + JSON.stringify(reply.toolCalls ?? ''));
  return { input: countTokens(request.prompt), output, cached: 0, reasoning: 0, ...reply.usage };
}

/** Splits a text into pieces that join to the same text. */
export function pieces(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

export function modelRequest(
  endpoint: ModelRequest['endpoint'],
  body: Record<string, unknown>,
): ModelRequest {
  const raw = endpoint === 'responses' ? body.input : body.messages;
  const items = typeof raw === 'string' ? [{ role: 'user', content: raw }] : asArray(raw);
  const messages = items.map((item) => ({
    role: String(item.role ?? item.type ?? 'user'),
    text: textOf(item.content ?? item.output),
  }));
  if (typeof body.instructions === 'string') {
    messages.unshift({ role: 'system', text: body.instructions });
  }
  return {
    endpoint,
    model: String(body.model),
    messages,
    prompt: messages.map((message) => message.text).join('\n'),
    lastUserText: messages.findLast((message) => message.role === 'user')?.text ?? '',
    body,
  };
}

function asArray(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return asArray(content)
    .map((part) => (typeof part.text === 'string' ? part.text : ''))
    .join('');
}
