import { randomUUID } from 'node:crypto';
import type { Answer } from '../loopback-server.ts';

/** OpenAI's error body: https://platform.openai.com/docs/guides/error-codes */
export function openAiError(
  status: number,
  message: string,
  { type = 'invalid_request_error', param = null, code = null }: ErrorFields = {},
): Answer {
  return {
    status,
    headers: { 'x-request-id': `req_${randomUUID().replaceAll('-', '')}` },
    body: { error: { message, type, param, code } },
  };
}

interface ErrorFields {
  type?: string;
  param?: string | null;
  code?: string | null;
}

export function missingParameter(param: string): Answer {
  const message = `Missing required parameter: '${param}'.`;
  return openAiError(400, message, { param, code: 'missing_required_parameter' });
}

/** The real service's message for a temporary limit, with how long to wait. */
export const rateLimited = {
  status: 429,
  headers: { 'retry-after': '1' },
  body: {
    error: {
      message: 'Rate limit reached for requests. Please try again in 1s.',
      type: 'requests',
      param: null,
      code: 'rate_limit_exceeded',
    },
  },
};

/** Parameters that reasoning models refuse: "Model rules" in OpenAI's deployment checklist. */
export function refusedParameter(body: Record<string, unknown>): Answer | undefined {
  if (!/^(gpt-[56]|o\d)/.test(String(body.model))) return undefined;
  const reasoning = body.reasoning as { effort?: string } | undefined;
  const isReasoning = (body.reasoning_effort ?? reasoning?.effort) !== 'none';
  if (body.max_tokens !== undefined && body.max_tokens !== null) {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. " +
      "Use 'max_completion_tokens' instead.";
    return openAiError(400, message, { param: 'max_tokens', code: 'unsupported_parameter' });
  }
  for (const param of ['temperature', 'top_p']) {
    const value = body[param];
    if (!isReasoning || value === undefined || value === null || value === 1) continue;
    const message =
      `Unsupported value: '${param}' does not support ${value} with this model. ` +
      'Only the default (1) value is supported.';
    return openAiError(400, message, { param, code: 'unsupported_value' });
  }
  return undefined;
}
