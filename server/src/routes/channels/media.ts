import { readMedia, readSignedMedia } from '@sosia/core/channels/media';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sendMedia } from '../../media-answer.ts';
import { ById } from '../params.ts';

const read = { permission: 'conversations:read' } as const;

export const mediaRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/media/:id',
    { config: read, schema: { params: ById, description: 'A file of a message; takes ranges.' } },
    async (request, reply) =>
      sendMedia(request, reply, await readMedia(request.context, request.params.id)),
  );

  // For providers: a signature with an expiry instead of a session.
  app.get(
    '/media/:token',
    { schema: { hide: true, params: z.object({ token: z.string().max(200) }) } },
    async (request, reply) =>
      sendMedia(request, reply, await readSignedMedia(app.platform, request.params.token)),
  );
};
