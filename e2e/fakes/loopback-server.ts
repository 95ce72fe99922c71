import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RecordedRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
  /** The same, as bytes. */
  raw: Buffer;
  /** When the whole request had been read, in ms since the epoch. */
  at: number;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON; an iterable is streamed, chunk after chunk. */
  body?: unknown;
  delayMs?: number;
  /** Close the connection instead of answering. */
  isDropped?: boolean;
}

export interface LoopbackServer {
  url: string;
  requests: RecordedRequest[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export type Handler = (request: RecordedRequest) => Answer | Promise<Answer>;

/** Serves `handle` on a free port of 127.0.0.1 and keeps every request, in order. */
export async function startLoopbackServer(handle: Handler): Promise<LoopbackServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    try {
      const request = await read(incoming);
      requests.push(request);
      await write(response, await handle(request));
    } catch (error) {
      // A bug in the stand-in must not look like an error that the service documents.
      if (!response.headersSent) response.writeHead(599, { 'content-type': 'text/plain' });
      response.end(`stand-in failed: ${String(error)}`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function read(incoming: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  return {
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: incoming.headers,
    body: raw.toString('utf8'),
    raw,
    at: Date.now(),
  };
}

async function write(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.delayMs) await sleep(answer.delayMs);
  if (response.destroyed) return;
  if (answer.isDropped) {
    response.destroy();
    return;
  }
  const { body } = answer;
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  const isStreamed = isIterable(body) && !isRaw;
  response.writeHead(answer.status ?? 200, {
    ...(body === undefined || isRaw || isStreamed ? {} : { 'content-type': 'application/json' }),
    ...answer.headers,
  });
  if (!isStreamed) {
    response.end(isRaw ? body : body === undefined ? undefined : JSON.stringify(body));
    return;
  }
  for await (const chunk of body) {
    if (response.destroyed) return;
    response.write(chunk);
  }
  response.end();
}

function isIterable(value: unknown): value is AsyncIterable<string> | Iterable<string> {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.asyncIterator in value || (Symbol.iterator in value && !Array.isArray(value));
}
