import { Setup, SetupState } from '@sosia/core/contract';
import { completeSetup, isSetupNeeded } from '@sosia/core/identity';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { GUESS_LIMIT } from '../plugins/security.ts';

export const setupRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/setup',
    { config: { isPublic: true }, schema: { response: { 200: SetupState } } },
    async () => ({ isNeeded: await isSetupNeeded(app.platform) }),
  );

  app.post(
    '/api/setup',
    {
      config: { isPublic: true, rateLimit: GUESS_LIMIT },
      schema: { body: Setup, response: { 201: SetupState } },
    },
    async (request, reply) => {
      await completeSetup(app.platform, request.body);
      return reply.code(201).send({ isNeeded: false });
    },
  );
};
