import {
  assignConversation,
  claimConversation,
  handOff,
  releaseConversation,
  resolveConversation,
} from '@sosia/core/attendance';
import {
  AssignConversation,
  Conversation,
  HandOff,
  Id,
  Release,
  Resolve,
} from '@sosia/core/contract';
import { getConversation } from '@sosia/core/inbox';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

const params = z.object({ id: Id });
const config = { permission: 'conversations:write' } as const;
const response = { 200: Conversation };

/** Who is responsible for a conversation. Each route returns it as it is afterwards. */
export const takeoverRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/conversations/:id/handoff',
    { config, schema: { params, body: HandOff, response } },
    async ({ context, params: { id }, body }) => {
      await handOff(context, { conversationId: id, reason: body.reason });
      return getConversation(context, id);
    },
  );
  app.post(
    '/api/conversations/:id/claim',
    { config, schema: { params, response } },
    async ({ context, params: { id } }) => {
      await claimConversation(context, { conversationId: id });
      return getConversation(context, id);
    },
  );
  app.post(
    '/api/conversations/:id/assign',
    { config, schema: { params, body: AssignConversation, response } },
    async ({ context, params: { id }, body }) => {
      await assignConversation(context, { conversationId: id, userId: body.userId });
      return getConversation(context, id);
    },
  );
  app.post(
    '/api/conversations/:id/release',
    { config, schema: { params, body: Release.nullish(), response } },
    async ({ context, params: { id }, body }) => {
      await releaseConversation(context, { conversationId: id, note: body?.note ?? '' });
      return getConversation(context, id);
    },
  );
  app.post(
    '/api/conversations/:id/resolve',
    { config, schema: { params, body: Resolve, response } },
    async ({ context, params: { id }, body }) => {
      await resolveConversation(context, { conversationId: id, ...body });
      return getConversation(context, id);
    },
  );
};
