import {
  sendSimulatorMessage,
  simulatorAddress,
  visitorUserId,
} from '@sosia/core/arrivals/entrances';
import {
  Conversation,
  MAX_TRIED_FILE_BYTES,
  SendSimulatorMessage,
  SimulatorConversationQuery,
  SimulatorMessageAccepted,
} from '@sosia/core/contract';
import { getSimulatorConversation } from '@sosia/core/inbox';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

const config = { permission: 'simulator:use' } as const;

/** In bytes: the largest file as base64, plus the message. */
const BODY_LIMIT = Math.ceil(MAX_TRIED_FILE_BYTES / 3) * 4 + 64 * 1024;

export const simulatorRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/simulator/messages',
    {
      config,
      bodyLimit: BODY_LIMIT,
      schema: { body: SendSimulatorMessage, response: { 202: SimulatorMessageAccepted } },
    },
    async (request, reply) => {
      const { conversationId, messageId } = await sendSimulatorMessage(
        request.context,
        request.body,
      );
      return reply.code(202).send({ conversationId, messageId });
    },
  );
  app.get(
    '/api/simulator/conversation',
    {
      config,
      schema: {
        description: 'Without content before the visitor has written.',
        querystring: SimulatorConversationQuery,
        response: { 200: Conversation, 204: z.undefined() },
      },
    },
    async ({ context, query }, reply) => {
      const conversation = await getSimulatorConversation(context, {
        address: simulatorAddress(query.personaId),
        providerUserId: visitorUserId(query.visitorId),
      });
      return conversation ?? reply.code(204).send();
    },
  );
};
