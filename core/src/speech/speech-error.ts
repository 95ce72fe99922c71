import { retryAfterMs } from '../platform/index.ts';

/** Why nothing could be spoken. `code` is the service's own code if it gave one. */
export class SpeechError extends Error {
  readonly code: string;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: string,
    options: { status?: number; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(`speech: ${code}`, { cause: options.cause });
    this.name = 'SpeechError';
    this.code = code;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}

interface ServiceError {
  statusCode?: number;
  body?: { detail?: { status?: unknown } };
  rawResponse?: { headers?: unknown };
}

/** `quota_exceeded` comes as 401, like a wrong key: the code in the body tells them apart. */
export function asSpeechError(error: unknown): SpeechError {
  const { statusCode: status, body, rawResponse } = error as ServiceError;
  const said = body?.detail?.status;
  const fallback = status === undefined ? 'unreachable' : `http_${status}`;
  const askedMs = retryAfterMs(rawResponse?.headers);
  return new SpeechError(typeof said === 'string' ? said : fallback, {
    cause: error,
    ...(status !== undefined && { status }),
    ...(askedMs !== null && { retryAfterMs: askedMs }),
  });
}
