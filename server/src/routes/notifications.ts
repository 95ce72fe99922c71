import {
  ConsoleNotifications,
  NotificationListQuery,
  NotificationPreferences,
  ReadNotifications,
} from '@sosia/core/contract';
import {
  getPreferences,
  listOwnNotifications,
  readNotifications,
  updatePreferences,
} from '@sosia/core/notifications';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** Everybody may use their own bell and choose what it rings for. */
const own = { permission: null } as const;

export const notificationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/notifications',
    {
      config: own,
      schema: { querystring: NotificationListQuery, response: { 200: ConsoleNotifications } },
    },
    async ({ context, session, query }) =>
      listOwnNotifications({ ...context, userId: session.user.id }, query),
  );

  app.post(
    '/api/notifications/read',
    { config: own, schema: { body: ReadNotifications, response: { 204: z.undefined() } } },
    async ({ context, session, body }, reply) => {
      await readNotifications({ ...context, userId: session.user.id }, body);
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/me/notifications',
    { config: own, schema: { response: { 200: NotificationPreferences } } },
    async ({ context, session }) => getPreferences({ ...context, userId: session.user.id }),
  );

  app.patch(
    '/api/me/notifications',
    {
      config: own,
      schema: { body: NotificationPreferences, response: { 200: NotificationPreferences } },
    },
    async ({ context, session, body }) =>
      updatePreferences({ ...context, userId: session.user.id }, body),
  );
};
