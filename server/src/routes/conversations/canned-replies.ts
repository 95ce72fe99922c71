import {
  createCannedReply,
  deleteCannedReply,
  getCannedReply,
  listCannedReplies,
  updateCannedReply,
} from '@sosia/core/attendance';
import {
  CannedReply,
  CannedReplyListQuery,
  CreateCannedReply,
  listOf,
  UpdateCannedReply,
} from '@sosia/core/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';

const read = { permission: 'conversations:read' } as const;
const write = { permission: 'conversations:write' } as const;

export const cannedReplyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/canned-replies',
    {
      config: read,
      schema: { querystring: CannedReplyListQuery, response: { 200: listOf(CannedReply) } },
    },
    async ({ context, query }) => listCannedReplies(context, query),
  );

  app.post(
    '/api/canned-replies',
    { config: write, schema: { body: CreateCannedReply, response: { 201: CannedReply } } },
    async ({ context, body }, reply) =>
      reply.code(201).send(await createCannedReply(context, body)),
  );

  app.get(
    '/api/canned-replies/:id',
    { config: read, schema: { params: ById, response: { 200: CannedReply } } },
    async ({ context, params }) => getCannedReply(context, params.id),
  );

  app.patch(
    '/api/canned-replies/:id',
    {
      config: write,
      schema: { params: ById, body: UpdateCannedReply, response: { 200: CannedReply } },
    },
    async ({ context, params, body }) => updateCannedReply(context, { ...body, id: params.id }),
  );

  app.delete(
    '/api/canned-replies/:id',
    { config: write, schema: { params: ById, response: { 204: z.undefined() } } },
    async ({ context, params }, reply) => {
      await deleteCannedReply(context, params.id);
      return reply.code(204).send();
    },
  );
};
