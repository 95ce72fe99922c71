import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../loopback-server.ts';
import { type ModelRequest, pieces, type Reply, usageOf } from './reply.ts';

/** `POST /v1/chat/completions`: one object, or server-sent chunks when `stream` is set. */
export function chatCompletion(request: ModelRequest, reply: Reply): Answer {
  const base = {
    id: `chatcmpl-${randomUUID()}`,
    created: Math.floor(Date.now() / 1000),
    model: request.model,
    service_tier: 'default',
    system_fingerprint: null,
  };
  if (request.body.stream === true) {
    return {
      headers: { 'content-type': 'text/event-stream; charset=utf-8' },
      body: chunks({ ...base, object: 'chat.completion.chunk' }, request, reply),
    };
  }
  const message = {
    role: 'assistant',
    content: reply.text ?? null,
    refusal: null,
    annotations: [],
    ...(reply.toolCalls ? { tool_calls: toolCalls(reply) } : {}),
  };
  const choice = { index: 0, message, logprobs: null, finish_reason: finishReason(reply) };
  return {
    body: {
      ...base,
      object: 'chat.completion',
      choices: [choice],
      usage: chatUsage(request, reply),
    },
  };
}

async function* chunks(base: object, request: ModelRequest, reply: Reply) {
  const options = request.body.stream_options as { include_usage?: boolean } | undefined;
  const isUsageAsked = options?.include_usage === true;
  const chunk = (delta: object, finish: string | null = null) =>
    event({
      ...base,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
      ...(isUsageAsked ? { usage: null } : {}),
    });
  yield chunk({ role: 'assistant', content: reply.text === undefined ? null : '' });
  for (const piece of pieces(reply.text ?? '')) {
    if (reply.chunkDelayMs) await sleep(reply.chunkDelayMs);
    yield chunk({ content: piece });
  }
  for (const [index, call] of toolCalls(reply).entries()) {
    yield chunk({ tool_calls: [{ index, ...call }] });
  }
  yield chunk({}, finishReason(reply));
  if (isUsageAsked) yield event({ ...base, choices: [], usage: chatUsage(request, reply) });
  yield 'data: [DONE]\n\n';
}

function event(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

function toolCalls(reply: Reply) {
  return (reply.toolCalls ?? []).map((call) => ({
    id: `call_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    type: 'function',
    function: { name: call.name, arguments: JSON.stringify(call.arguments) },
  }));
}

function finishReason(reply: Reply): string {
  return reply.finishReason ?? (reply.toolCalls ? 'tool_calls' : 'stop');
}

function chatUsage(request: ModelRequest, reply: Reply) {
  const usage = usageOf(request, reply);
  return {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    prompt_tokens_details: { cached_tokens: usage.cached, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: usage.reasoning,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
