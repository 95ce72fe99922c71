import { Readable } from 'node:stream';
import { ExportLogs, LogCount, LogFilters, LogListQuery, LogPage } from '@sosia/core/contract';
import { countLogs, exportLogs, searchLogs } from '@sosia/core/inbox';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

const read = { permission: 'conversations:read' } as const;

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

export const logRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/logs',
    { config: read, schema: { querystring: LogListQuery, response: { 200: LogPage } } },
    async ({ context, query }) => searchLogs(context, query),
  );

  app.get(
    '/api/logs/count',
    { config: read, schema: { querystring: LogFilters, response: { 200: LogCount } } },
    async ({ context, query }) => countLogs(context, query),
  );

  // Streams a file; `x-total-count` says how many messages it will contain.
  app.post(
    '/api/logs/export',
    { config: { permission: 'logs:export' }, schema: { body: ExportLogs } },
    async ({ context, body }, reply) => {
      const { total, chunks } = await exportLogs(context, body);
      reply.headers({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="registros.${body.format}"`,
        'content-type': TYPES[body.format],
        'x-total-count': total,
      });
      return reply.send(Readable.from(chunks, { objectMode: false }));
    },
  );
};
