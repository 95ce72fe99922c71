import { sendAttendantMessage } from '@sosia/core/attendance';
import {
  Conversation,
  ConversationEvent,
  ConversationListQuery,
  ConversationPage,
  Id,
  listOf,
  Message,
  MessageListQuery,
  MessagePage,
  QueueCounts,
  SendMessage,
  TodayFigures,
} from '@sosia/core/contract';
import { listEvents, listMessages } from '@sosia/core/conversations';
import {
  countQueues,
  countToday,
  getConversation,
  listConversations,
  markRead,
} from '@sosia/core/inbox';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

const params = z.object({ id: Id });
const read = { permission: 'conversations:read' } as const;
const write = { permission: 'conversations:write' } as const;

export const conversationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/conversations',
    {
      config: read,
      schema: { querystring: ConversationListQuery, response: { 200: ConversationPage } },
    },
    (request) => listConversations(request.context, request.query),
  );
  app.get(
    '/api/conversations/today',
    { config: read, schema: { response: { 200: TodayFigures } } },
    (request) => countToday(request.context),
  );
  app.get(
    '/api/conversations/queues',
    { config: read, schema: { response: { 200: QueueCounts } } },
    (request) => countQueues(request.context),
  );
  app.get(
    '/api/conversations/:id',
    { config: read, schema: { params, response: { 200: Conversation } } },
    (request) => getConversation(request.context, request.params.id),
  );
  app.get(
    '/api/conversations/:id/messages',
    {
      config: read,
      schema: { params, querystring: MessageListQuery, response: { 200: MessagePage } },
    },
    (request) => listMessages(request.context, request.params.id, request.query),
  );
  app.get(
    '/api/conversations/:id/events',
    { config: read, schema: { params, response: { 200: listOf(ConversationEvent) } } },
    (request) => listEvents(request.context, request.params.id),
  );
  app.post(
    '/api/conversations/:id/messages',
    { config: write, schema: { params, body: SendMessage, response: { 201: Message } } },
    async (request, reply) => {
      const message = await sendAttendantMessage(request.context, {
        ...request.body,
        conversationId: request.params.id,
      });
      return reply.code(201).send(message);
    },
  );
  app.post(
    '/api/conversations/:id/read',
    { config: write, schema: { params, response: { 200: Conversation } } },
    async ({ context, params: { id } }) => {
      await markRead(context, id);
      return getConversation(context, id);
    },
  );
};
