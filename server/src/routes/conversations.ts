import {
  Conversation,
  ConversationEvent,
  ConversationListQuery,
  HandOff,
  Id,
  listOf,
  Message,
  MessageListQuery,
  Resolve,
  SendMessage,
} from '@sosia/core/contract';
import {
  claimConversation,
  getConversation,
  handOff,
  listConversations,
  listEvents,
  listMessages,
  markRead,
  releaseConversation,
  resolveConversation,
  sendAttendantMessage,
} from '@sosia/core/conversations';
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
      schema: { querystring: ConversationListQuery, response: { 200: listOf(Conversation) } },
    },
    (request) => listConversations(request.context, request.query),
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
      schema: { params, querystring: MessageListQuery, response: { 200: listOf(Message) } },
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
  app.post(
    '/api/conversations/:id/handoff',
    { config: write, schema: { params, body: HandOff, response: { 200: Conversation } } },
    async ({ context, params: { id }, body }) => {
      await handOff(context, { conversationId: id, reason: body.reason });
      return getConversation(context, id);
    },
  );
  app.post(
    '/api/conversations/:id/claim',
    { config: write, schema: { params, response: { 200: Conversation } } },
    async ({ context, params: { id } }) => {
      await claimConversation(context, { conversationId: id });
      return getConversation(context, id);
    },
  );
  app.post(
    '/api/conversations/:id/release',
    { config: write, schema: { params, response: { 200: Conversation } } },
    async ({ context, params: { id } }) => {
      await releaseConversation(context, { conversationId: id });
      return getConversation(context, id);
    },
  );
  app.post(
    '/api/conversations/:id/resolve',
    { config: write, schema: { params, body: Resolve, response: { 200: Conversation } } },
    async ({ context, params: { id }, body }) => {
      await resolveConversation(context, { conversationId: id, outcome: body.outcome });
      return getConversation(context, id);
    },
  );
};
