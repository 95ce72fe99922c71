import { Me, PERMISSIONS } from '@sosia/core/contract';
import { readOrganizationSettings } from '@sosia/core/identity';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import manifest from '../../package.json' with { type: 'json' };

export const meRoutes: FastifyPluginAsyncZod = async (app) => {
  const { config } = app.platform;
  const system = {
    isOffline: !config.openai,
    hasVoice: Boolean(config.elevenlabs),
    publicUrl: config.publicUrl,
    version: manifest.version,
  };
  app.get(
    '/api/me',
    { config: { permission: null }, schema: { response: { 200: Me } } },
    async ({ session, context }) => ({
      user: session.user,
      organization: {
        id: session.organizationId,
        name: session.organizationName,
        timeZone: (await readOrganizationSettings(context)).timeZone,
      },
      role: session.role,
      permissions: [...PERMISSIONS[session.role]],
      system,
    }),
  );
};
