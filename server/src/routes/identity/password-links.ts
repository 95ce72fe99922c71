import { OpenedPasswordLink, OpenPasswordLink, UsePasswordLink } from '@sosia/core/contract';
import { applyPasswordLink, openPasswordLink } from '@sosia/core/identity';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { passCookies } from '../../plugins/authentication.ts';
import { GUESS_LIMIT } from '../../plugins/security.ts';
import { webHeaders } from '../../web-headers.ts';

const guarded = { isPublic: true, rateLimit: GUESS_LIMIT } as const;

/** For the holder of a one-time link. The token is in the body, because addresses are logged. */
export const passwordLinkRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/password-links/open',
    { config: guarded, schema: { body: OpenPasswordLink, response: { 200: OpenedPasswordLink } } },
    async ({ body }, reply) => {
      reply.header('cache-control', 'no-store');
      return openPasswordLink(app.platform, body.token);
    },
  );

  app.post(
    '/api/password-links/use',
    { config: guarded, schema: { body: UsePasswordLink, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const { platform, auth } = app;
      const { body } = request;
      const email = await applyPasswordLink({ ...platform, auth }, body);
      // Signs them in: somebody who has just chosen a password need not type it again.
      const signIn = { email, password: body.password };
      const headers = webHeaders(request.headers);
      const answer = await auth.api.signInEmail({ body: signIn, headers, asResponse: true });
      passCookies(answer, request, reply);
      return reply.code(204).send();
    },
  );
};
