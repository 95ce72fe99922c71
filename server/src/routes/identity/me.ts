import { Me, PERMISSIONS, rateInUse, UpdateMe } from '@sosia/core/contract';
import { readOrganizationSettings, updateMe } from '@sosia/core/identity';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import manifest from '../../../package.json' with { type: 'json' };

export const meRoutes: FastifyPluginAsyncZod = async (app) => {
  const { config } = app.platform;
  const system = {
    isOffline: !config.openai,
    hasVoice: Boolean(config.elevenlabs),
    hasMail: Boolean(config.mail),
    publicUrl: config.publicUrl,
    version: manifest.version,
  };
  app.get(
    '/api/me',
    { config: { permission: null }, schema: { response: { 200: Me } } },
    async ({ session, context }) => {
      const settings = await readOrganizationSettings(context);
      return {
        user: session.user,
        organization: {
          id: session.organizationId,
          name: session.organizationName,
          timeZone: settings.timeZone,
          attendance: settings.attendance,
          dollarRate: rateInUse(settings),
        },
        role: session.role,
        permissions: [...PERMISSIONS[session.role]],
        system,
      };
    },
  );

  app.patch(
    '/api/me',
    {
      config: { permission: null },
      schema: { body: UpdateMe, response: { 204: z.undefined() } },
    },
    async ({ session, context, body }, reply) => {
      await updateMe({ ...context, userId: session.user.id }, body);
      return reply.code(204).send();
    },
  );
};
