import { resendMessage } from '@sosia/core/attendance';
import { Message } from '@sosia/core/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

export const messageRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/messages/:id/resend',
    {
      config: { permission: 'conversations:write' },
      schema: { params: ById, response: { 201: Message } },
    },
    async ({ context, params }, reply) =>
      reply.code(201).send(await resendMessage(context, params.id)),
  );
};
