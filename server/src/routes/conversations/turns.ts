import { Id, Turn } from '@sosia/core/contract';
import { getTurn } from '@sosia/core/conversations';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

export const turnRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/turns/:id',
    {
      config: { permission: 'conversations:read' },
      schema: { params: z.object({ id: Id }), response: { 200: Turn } },
    },
    (request) => getTurn(request.context, request.params.id),
  );
};
