import {
  CreatedNotificationHook,
  CreateNotificationHook,
  DeliveryListQuery,
  ListQuery,
  listOf,
  NotificationDelivery,
  NotificationHook,
  UpdateNotificationHook,
} from '@sosia/core/contract';
import {
  createHook,
  deleteHook,
  getDelivery,
  getHook,
  listDeliveries,
  listHooks,
  resendDelivery,
  testHook,
  updateHook,
} from '@sosia/core/notifications';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from './params.ts';

const write = { permission: 'settings:write' } as const;
const answersHook = { response: { 200: NotificationHook } };
const answersDelivery = { response: { 200: NotificationDelivery } };

export const notificationHookRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/notification-hooks',
    {
      config: write,
      schema: { querystring: ListQuery, response: { 200: listOf(NotificationHook) } },
    },
    async ({ context, query }) => listHooks(context, query),
  );

  app.post(
    '/api/notification-hooks',
    {
      config: write,
      schema: { body: CreateNotificationHook, response: { 201: CreatedNotificationHook } },
    },
    async ({ context, body }, reply) => {
      reply.header('cache-control', 'no-store');
      return reply.code(201).send(await createHook(context, body));
    },
  );

  app.get(
    '/api/notification-hooks/:id',
    { config: write, schema: { params: ById, ...answersHook } },
    async ({ context, params }) => getHook(context, params.id),
  );

  app.patch(
    '/api/notification-hooks/:id',
    { config: write, schema: { params: ById, body: UpdateNotificationHook, ...answersHook } },
    async ({ context, params, body }) => updateHook(context, { ...body, id: params.id }),
  );

  app.delete(
    '/api/notification-hooks/:id',
    { config: write, schema: { params: ById, response: { 204: z.undefined() } } },
    async ({ context, params }, reply) => {
      await deleteHook(context, params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/notification-hooks/:id/test',
    { config: write, schema: { params: ById, ...answersDelivery } },
    async ({ context, params }) => testHook(context, params.id),
  );

  app.get(
    '/api/notification-deliveries',
    {
      config: write,
      schema: { querystring: DeliveryListQuery, response: { 200: listOf(NotificationDelivery) } },
    },
    async ({ context, query }) => listDeliveries(context, query),
  );

  app.get(
    '/api/notification-deliveries/:id',
    { config: write, schema: { params: ById, ...answersDelivery } },
    async ({ context, params }) => getDelivery(context, params.id),
  );

  app.post(
    '/api/notification-deliveries/:id/resend',
    { config: write, schema: { params: ById, ...answersDelivery } },
    async ({ context, params }) => resendDelivery(context, params.id),
  );
};
