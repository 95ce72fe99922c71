import { existsSync } from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fastifyPlugin } from 'fastify-plugin';
import { problemOf, sendProblem } from './errors.ts';

const BUILT = path.resolve(import.meta.dirname, '../../../admin/dist');

const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>Sósia</title>
<h1>The console is not built yet</h1><p>Run <code>npm run build</code> and reload this page.</p>`;

const NOT_PAGES = /^\/(api|media|webhooks|health|metrics|assets)(\/|\?|$)/;

interface ConsoleOptions {
  folder?: string;
}

/**
 * Serves the built console at `/`. Its pages have their own addresses, so an unknown path gets
 * `index.html`.
 */
export const consoleFiles = fastifyPlugin<ConsoleOptions>(
  async (app, { folder = BUILT }) => {
    await app.register(staticFiles, {
      root: folder,
      preCompressed: true,
      suppressWarning: true,
      cacheControl: false,
      setHeaders: (reply, file) => reply.header('cache-control', cachingOf(file)),
    });
    app.setNotFoundHandler((request, reply) => {
      if (!isPage(request)) return sendProblem(reply, problemOf(404, 'not_found', 'Not found'));
      return sendPage(folder, reply);
    });
  },
  { name: 'console-files', dependencies: ['errors'] },
);

/** Vite puts a hash of the content into the names of files in `assets`. */
function cachingOf(file: string): string {
  const isHashed = file.split(path.sep).includes('assets');
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && !NOT_PAGES.test(url) && (headers.accept ?? '').includes('text/html');
}

function sendPage(folder: string, reply: FastifyReply): FastifyReply {
  if (existsSync(path.join(folder, 'index.html'))) return reply.code(200).sendFile('index.html');
  return reply.code(503).type('text/html').send(NOT_BUILT);
}
