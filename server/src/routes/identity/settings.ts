import { NotificationDelivery, Settings, UpdateSettings } from '@sosia/core/contract';
import { readSettings, updateSettings } from '@sosia/core/identity';
import { testMail } from '@sosia/core/notifications';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { GUESS_LIMIT } from '../../plugins/security.ts';

const write = { permission: 'settings:write' } as const;

export const settingsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/settings',
    { config: write, schema: { response: { 200: Settings } } },
    async ({ context }) => readSettings(context),
  );

  app.patch(
    '/api/settings',
    { config: write, schema: { body: UpdateSettings, response: { 200: Settings } } },
    async ({ context, body }) => {
      await updateSettings(context, body);
      return readSettings(context);
    },
  );

  app.post(
    '/api/settings/test-mail',
    {
      config: { ...write, rateLimit: GUESS_LIMIT },
      schema: { response: { 200: NotificationDelivery } },
    },
    async ({ context }) => testMail(context),
  );
};
