import { sendSimulatorMessage, simulatorAddress, visitorUserId } from '@sosia/core/channels';
import {
  Conversation,
  SendSimulatorMessage,
  SimulatorConversationQuery,
  SimulatorMessageAccepted,
} from '@sosia/core/contract';
import { getSimulatorConversation } from '@sosia/core/conversations';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

const config = { permission: 'simulator:use' } as const;

export const simulatorRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/simulator/messages',
    { config, schema: { body: SendSimulatorMessage, response: { 202: SimulatorMessageAccepted } } },
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
      schema: { querystring: SimulatorConversationQuery, response: { 200: Conversation } },
    },
    ({ context, query }) =>
      getSimulatorConversation(context, {
        address: simulatorAddress(query.personaId),
        providerUserId: visitorUserId(query.visitorId),
      }),
  );
};
