import {
  CreateTemplate,
  listOf,
  MessageTemplate,
  TemplateListQuery,
  UpdateTemplate,
} from '@sosia/core/contract';
import {
  createTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
  updateTemplate,
} from '@sosia/core/outbox/templates';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';

const read = { permission: 'numbers:read' } as const;
const write = { permission: 'numbers:write' } as const;

export const templateRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/templates',
    {
      config: read,
      schema: { querystring: TemplateListQuery, response: { 200: listOf(MessageTemplate) } },
    },
    async ({ context, query }) => listTemplates(context, query),
  );

  app.post(
    '/api/templates',
    { config: write, schema: { body: CreateTemplate, response: { 201: MessageTemplate } } },
    async ({ context, body }, reply) => reply.code(201).send(await createTemplate(context, body)),
  );

  app.get(
    '/api/templates/:id',
    { config: read, schema: { params: ById, response: { 200: MessageTemplate } } },
    async ({ context, params }) => getTemplate(context, params.id),
  );

  app.patch(
    '/api/templates/:id',
    {
      config: write,
      schema: { params: ById, body: UpdateTemplate, response: { 200: MessageTemplate } },
    },
    async ({ context, params, body }) => updateTemplate(context, { ...body, id: params.id }),
  );

  app.delete(
    '/api/templates/:id',
    { config: write, schema: { params: ById, response: { 204: z.undefined() } } },
    async ({ context, params }, reply) => {
      await deleteTemplate(context, params.id);
      return reply.code(204).send();
    },
  );
};
