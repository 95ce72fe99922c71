import {
  checkProviderAccount,
  createProviderAccount,
  deleteProviderAccount,
  getProviderAccount,
  listProviderAccounts,
  updateProviderAccount,
} from '@sosia/core/channels/numbers';
import {
  CreateProviderAccount,
  ListQuery,
  listOf,
  ProviderAccount,
  UpdateProviderAccount,
} from '@sosia/core/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';

const read = { permission: 'numbers:read' } as const;
const write = { permission: 'numbers:write' } as const;

export const providerAccountRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/provider-accounts',
    {
      config: read,
      schema: { querystring: ListQuery, response: { 200: listOf(ProviderAccount) } },
    },
    async ({ context, query }) => listProviderAccounts(context, query),
  );

  app.post(
    '/api/provider-accounts',
    { config: write, schema: { body: CreateProviderAccount, response: { 201: ProviderAccount } } },
    async ({ context, body }, reply) =>
      reply.code(201).send(await createProviderAccount(context, body)),
  );

  app.get(
    '/api/provider-accounts/:id',
    { config: read, schema: { params: ById, response: { 200: ProviderAccount } } },
    async ({ context, params }) => getProviderAccount(context, params.id),
  );

  app.patch(
    '/api/provider-accounts/:id',
    {
      config: write,
      schema: { params: ById, body: UpdateProviderAccount, response: { 200: ProviderAccount } },
    },
    async ({ context, params, body }) => updateProviderAccount(context, { ...body, id: params.id }),
  );

  app.post(
    '/api/provider-accounts/:id/check',
    { config: write, schema: { params: ById, response: { 200: ProviderAccount } } },
    async ({ context, params }) => checkProviderAccount(context, params.id),
  );

  app.delete(
    '/api/provider-accounts/:id',
    { config: write, schema: { params: ById, response: { 204: z.undefined() } } },
    async ({ context, params }, reply) => {
      await deleteProviderAccount(context, params.id);
      return reply.code(204).send();
    },
  );
};
