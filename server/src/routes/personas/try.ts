import { MAX_TRIED_FILE_BYTES, TryPersona, TryResult } from '@sosia/core/contract';
import { tryPersona } from '@sosia/core/turns/trials';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

/** In bytes: the largest file as base64, plus a long history. */
const BODY_LIMIT = Math.ceil(MAX_TRIED_FILE_BYTES / 3) * 4 + 3 * 1024 * 1024;

export const tryRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/personas/:id/try',
    {
      config: { permission: 'simulator:use' },
      bodyLimit: BODY_LIMIT,
      schema: { params: ById, body: TryPersona, response: { 200: TryResult } },
    },
    ({ context, params, body }) => tryPersona({ ...context, models: app.models }, params.id, body),
  );
};
