import { CreateSavedView, listOf, SavedView, UpdateSavedView } from '@sosia/core/contract';
import {
  createSavedView,
  deleteSavedView,
  listSavedViews,
  updateSavedView,
} from '@sosia/core/inbox';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';

/** Everybody may keep views of their own, whatever their role. */
const anyone = { permission: null } as const;

export const savedViewRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/saved-views',
    { config: anyone, schema: { response: { 200: listOf(SavedView) } } },
    async ({ context }) => listSavedViews(context),
  );

  app.post(
    '/api/saved-views',
    { config: anyone, schema: { body: CreateSavedView, response: { 201: SavedView } } },
    async ({ context, body }, reply) => reply.code(201).send(await createSavedView(context, body)),
  );

  app.patch(
    '/api/saved-views/:id',
    {
      config: anyone,
      schema: { params: ById, body: UpdateSavedView, response: { 200: SavedView } },
    },
    async ({ context, params, body }) => updateSavedView(context, { ...body, id: params.id }),
  );

  app.delete(
    '/api/saved-views/:id',
    { config: anyone, schema: { params: ById, response: { 204: z.undefined() } } },
    async ({ context, params }, reply) => {
      await deleteSavedView(context, params.id);
      return reply.code(204).send();
    },
  );
};
