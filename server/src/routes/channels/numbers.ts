import {
  createNumber,
  deleteNumber,
  getNumber,
  listNumbers,
  updateNumber,
} from '@sosia/core/channels/numbers';
import {
  ChannelNumber,
  CreateNumber,
  listOf,
  NumberListQuery,
  UpdateNumber,
} from '@sosia/core/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';

const read = { permission: 'numbers:read' } as const;
const write = { permission: 'numbers:write' } as const;

export const numberRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/numbers',
    {
      config: read,
      schema: { querystring: NumberListQuery, response: { 200: listOf(ChannelNumber) } },
    },
    async ({ context, query }) => listNumbers(context, query),
  );

  app.post(
    '/api/numbers',
    { config: write, schema: { body: CreateNumber, response: { 201: ChannelNumber } } },
    async ({ context, body }, reply) => reply.code(201).send(await createNumber(context, body)),
  );

  app.get(
    '/api/numbers/:id',
    { config: read, schema: { params: ById, response: { 200: ChannelNumber } } },
    async ({ context, params }) => getNumber(context, params.id),
  );

  app.patch(
    '/api/numbers/:id',
    {
      config: write,
      schema: { params: ById, body: UpdateNumber, response: { 200: ChannelNumber } },
    },
    async ({ context, params, body }) => updateNumber(context, { ...body, id: params.id }),
  );

  app.delete(
    '/api/numbers/:id',
    { config: write, schema: { params: ById, response: { 204: z.undefined() } } },
    async ({ context, params }, reply) => {
      await deleteNumber(context, params.id);
      return reply.code(204).send();
    },
  );
};
