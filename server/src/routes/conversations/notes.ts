import { writeNote } from '@sosia/core/attendance';
import { listOf, Mention, MentionListQuery, Message, WriteNote } from '@sosia/core/contract';
import { listMentions } from '@sosia/core/inbox';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

export const noteRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/conversations/:id/notes',
    {
      config: { permission: 'conversations:write' },
      schema: {
        params: ById,
        body: WriteNote,
        response: { 201: Message },
        description: 'Words for colleagues alone; whoever is in `mentions` is told.',
      },
    },
    async ({ context, params, body }, reply) => {
      const note = await writeNote(context, { ...body, conversationId: params.id });
      return reply.code(201).send(note);
    },
  );

  app.get(
    '/api/mentions',
    {
      config: { permission: 'conversations:read' },
      schema: { querystring: MentionListQuery, response: { 200: listOf(Mention) } },
    },
    async ({ context, query }) => listMentions(context, query),
  );
};
