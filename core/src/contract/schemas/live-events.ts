import { z } from 'zod';
import { Id } from './common.ts';

/**
 * What `/api/events` sends. An event names rows but does not carry them: the recipient reads them
 * with its own permissions. After a lost connection the SSE event id is sent back as
 * `Last-Event-ID`.
 */
export const LiveEvent = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('message'),
      conversationId: Id,
      messageId: Id,
      position: z.number().int(),
    })
    .describe('A message came, or something about it changed'),
  z
    .object({ type: z.literal('conversation'), conversationId: Id })
    .describe('A conversation changed'),
  z
    .object({ type: z.literal('typing'), conversationId: Id, isTyping: z.boolean() })
    .describe('The persona has begun (or ended) making an answer'),
  z.object({ type: z.literal('document'), documentId: Id }).describe('A document changed'),
  z.object({ type: z.literal('persona'), personaId: Id }).describe('A persona changed'),
  z.object({ type: z.literal('number'), numberId: Id }).describe('A number changed'),
  z
    .object({ type: z.literal('person'), userId: Id })
    .describe('A colleague came, went, or has another role'),
  z.object({ type: z.literal('notification'), userId: Id }).describe('The bell of one person'),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
