import { ModelList, ModelListQuery } from '@sosia/core/contract';
import { listModels } from '@sosia/core/models';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const modelRoutes: FastifyPluginAsyncZod = async (app) => {
  const { embedder } = app.models;
  app.get(
    '/api/models',
    {
      config: { permission: 'personas:read' },
      schema: { querystring: ModelListQuery, response: { 200: ModelList } },
    },
    async ({ context, query }) => listModels({ config: context.config, embedder }, query),
  );
};
