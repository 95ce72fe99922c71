import type { Problem } from '@sosia/core/contract';

/** A refusal by the API; react-admin reads `status` and `body`. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Partial<Problem>;

  constructor(status: number, body: Partial<Problem>) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
  }

  get code(): string {
    return this.body.code ?? '';
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  query?: Query;
  signal?: AbortSignal;
}

/**
 * Calls the API and returns its JSON; throws ApiError (status 0 when the server is not reached).
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  return (await readJson(await callApi(path, options))) as T;
}

/** Like `request`, for a response that is a file rather than JSON. */
export async function requestFile(path: string, options: RequestOptions = {}): Promise<Blob> {
  return (await callApi(path, options)).blob();
}

/** Like `request`, for a response that the caller reads itself, for example as a stream. */
export async function callApi(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', body, query, signal } = options;
  const isForm = body instanceof FormData;
  const response = await fetch(`/api${path}${queryString(query)}`, {
    method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body && !isForm ? JSON_BODY : {}) },
    body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    signal,
  }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, { code: 'unreachable', title: error.message });
  });
  if (response.ok) return response;
  throw new ApiError(response.status, ((await readJson(response)) ?? {}) as Partial<Problem>);
}

const JSON_BODY = { 'content-type': 'application/json' };

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return { title: response.statusText };
  }
}

function queryString(query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}
