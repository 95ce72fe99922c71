import { Setup, SetupState } from '@sosia/core/contract';
import { completeSetup, isSetupNeeded } from '@sosia/core/identity';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { passCookies } from '../../plugins/authentication.ts';
import { GUESS_LIMIT } from '../../plugins/security.ts';
import { webHeaders } from '../../web-headers.ts';

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
      // Signs them in: somebody who has just chosen a password need not type it again.
      const { email, password } = request.body;
      const headers = webHeaders(request.headers);
      const body = { email, password };
      const signedIn = await app.auth.api.signInEmail({ body, headers, asResponse: true });
      passCookies(signedIn, request, reply);
      return reply.code(201).send({ isNeeded: false });
    },
  );
};
