import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../loopback-server.ts';
import { type ModelRequest, pieces, type Reply, usageOf } from './reply.ts';

/** `POST /v1/responses`: one response object, or its typed events when `stream` is set. */
export function modelResponse(request: ModelRequest, reply: Reply): Answer {
  const output = outputOf(reply);
  const response = responseObject(request, reply, output);
  if (request.body.stream !== true) return { body: response };
  return {
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    body: numbered(events(response, output, reply)),
  };
}

function outputOf(reply: Reply) {
  const isWhole = !reply.finishReason || reply.finishReason === 'stop';
  const status = isWhole ? 'completed' : 'incomplete';
  const message = {
    id: id('msg'),
    type: 'message',
    status,
    role: 'assistant',
    content: [{ type: 'output_text', text: reply.text ?? '', annotations: [], logprobs: [] }],
  };
  const calls = (reply.toolCalls ?? []).map((call) => ({
    id: id('fc'),
    type: 'function_call',
    status,
    call_id: id('call'),
    name: call.name,
    arguments: JSON.stringify(call.arguments),
  }));
  return reply.text === undefined && calls.length > 0 ? calls : [message, ...calls];
}

function responseObject(request: ModelRequest, reply: Reply, output: object[]) {
  const { body } = request;
  const usage = usageOf(request, reply);
  const reason = reply.finishReason === 'length' ? 'max_output_tokens' : reply.finishReason;
  const isWhole = !reason || reason === 'stop';
  return {
    id: id('resp'),
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    status: isWhole ? 'completed' : 'incomplete',
    background: false,
    error: null,
    incomplete_details: isWhole ? null : { reason },
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    metadata: body.metadata ?? {},
    model: request.model,
    output,
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    previous_response_id: body.previous_response_id ?? null,
    reasoning: body.reasoning ?? { effort: null, summary: null },
    service_tier: 'default',
    store: body.store ?? true,
    temperature: body.temperature ?? 1,
    text: body.text ?? { format: { type: 'text' } },
    tool_choice: body.tool_choice ?? 'auto',
    tools: body.tools ?? [],
    top_p: body.top_p ?? 1,
    truncation: 'disabled',
    usage: {
      input_tokens: usage.input,
      input_tokens_details: { cached_tokens: usage.cached, cache_write_tokens: 0 },
      output_tokens: usage.output,
      output_tokens_details: { reasoning_tokens: usage.reasoning },
      total_tokens: usage.input + usage.output,
    },
  };
}

type ResponseObject = ReturnType<typeof responseObject>;
type OutputItem = ReturnType<typeof outputOf>[number];
type StreamEvent = { type: string } & Record<string, unknown>;

async function* events(response: ResponseObject, output: OutputItem[], reply: Reply) {
  const begun = { ...response, status: 'in_progress', output: [], usage: null };
  yield { type: 'response.created', response: begun };
  yield { type: 'response.in_progress', response: begun };
  for (const [index, item] of output.entries()) {
    yield* itemEvents(index, item, reply.chunkDelayMs ?? 0);
  }
  yield { type: `response.${response.status}`, response };
}

async function* itemEvents(index: number, item: OutputItem, delayMs: number) {
  const at = { item_id: item.id, output_index: index };
  const added = 'content' in item ? { ...item, content: [] } : { ...item, arguments: '' };
  const open = { ...added, status: 'in_progress' };
  yield { type: 'response.output_item.added', output_index: index, item: open };
  if ('content' in item) {
    const part = item.content[0];
    const text = part?.text ?? '';
    const inPart = { ...at, content_index: 0 };
    yield { type: 'response.content_part.added', ...inPart, part: { ...part, text: '' } };
    for (const delta of pieces(text)) {
      if (delayMs) await sleep(delayMs);
      yield { type: 'response.output_text.delta', ...inPart, delta, logprobs: [] };
    }
    yield { type: 'response.output_text.done', ...inPart, text, logprobs: [] };
    yield { type: 'response.content_part.done', ...inPart, part };
  } else {
    const { arguments: json, name } = item;
    yield { type: 'response.function_call_arguments.delta', ...at, delta: json };
    yield { type: 'response.function_call_arguments.done', ...at, name, arguments: json };
  }
  yield { type: 'response.output_item.done', output_index: index, item };
}

async function* numbered(source: AsyncIterable<StreamEvent>) {
  let sequence = 0;
  for await (const { type, ...rest } of source) {
    const data = { type, sequence_number: sequence++, ...rest };
    yield `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  }
}

function id(prefix: string): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}
