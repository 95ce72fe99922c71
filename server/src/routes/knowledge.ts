import { Retrieval, SearchKnowledge } from '@sosia/core/contract';
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
};
