import { ReindexStatus, Retrieval, SearchKnowledge } from '@sosia/core/contract';
import { getReindexStatus, startReindex } from '@sosia/core/knowledge';
import { searchAsPersona } from '@sosia/core/personas';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const knowledgeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/knowledge/search',
    {
      config: { permission: 'knowledge:read' },
      schema: { body: SearchKnowledge, response: { 200: Retrieval } },
    },
    async ({ context, body }) =>
      searchAsPersona({ ...context, embedder: app.models.embedder }, body),
  );

  app.get(
    '/api/knowledge/reindex',
    { config: { permission: 'knowledge:read' }, schema: { response: { 200: ReindexStatus } } },
    async ({ context }) => getReindexStatus({ ...context, embedder: app.models.embedder }),
  );

  app.post(
    '/api/knowledge/reindex',
    { config: { permission: 'knowledge:write' }, schema: { response: { 200: ReindexStatus } } },
    async ({ context }) => startReindex({ ...context, embedder: app.models.embedder }),
  );
};
