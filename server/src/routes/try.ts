import { Id, TryPersona, TryResult } from '@sosia/core/contract';
import { tryPersona } from '@sosia/core/conversations';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

export const tryRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/personas/:id/try',
    {
      config: { permission: 'simulator:use' },
      // Room for a long history.
      bodyLimit: 1024 * 1024,
      schema: { params: z.object({ id: Id }), body: TryPersona, response: { 200: TryResult } },
    },
    ({ context, params, body }) => tryPersona({ ...context, models: app.models }, params.id, body),
  );
};
