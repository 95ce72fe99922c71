import { Persona, RestoreVersion, RollBackPersona } from '@sosia/core/contract';
import { restoreVersion, rollBackPersona } from '@sosia/core/personas';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

export const personaVersionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/personas/:id/restore',
    {
      config: { permission: 'personas:write' },
      schema: { params: ById, body: RestoreVersion, response: { 200: Persona } },
    },
    async ({ context, params, body }) => restoreVersion(context, { ...body, id: params.id }),
  );

  app.post(
    '/api/personas/:id/roll-back',
    {
      config: { permission: 'personas:publish' },
      schema: { params: ById, body: RollBackPersona, response: { 200: Persona } },
    },
    async ({ context, params, body }) => rollBackPersona(context, { ...body, id: params.id }),
  );
};
