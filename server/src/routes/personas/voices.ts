import { listOf, SayInVoice, Voice, VoiceListQuery, VoicePreviewQuery } from '@sosia/core/contract';
import { listVoices, openVoices, previewVoice, sayInVoice } from '@sosia/core/speech';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sendMedia } from '../../media-answer.ts';

const read = { permission: 'personas:read' } as const;

/** Each spoken sentence costs money, and nobody listens to more than this. */
const SAY_LIMIT = { max: 30, timeWindow: '1 minute' };

export const voiceRoutes: FastifyPluginAsyncZod = async (app) => {
  const voices = openVoices(app.platform.config, app.platform.clock);

  app.get(
    '/api/voices',
    { config: read, schema: { querystring: VoiceListQuery, response: { 200: listOf(Voice) } } },
    async ({ query }) => listVoices({ voices }, query),
  );

  app.get(
    '/api/voices/preview',
    {
      config: read,
      schema: { querystring: VoicePreviewQuery, description: "A voice's own few seconds." },
    },
    async (request, reply) =>
      sendMedia(request, reply, await previewVoice({ voices }, request.query.id)),
  );

  app.post(
    '/api/voices/say',
    {
      config: { permission: 'personas:write', rateLimit: SAY_LIMIT },
      schema: { body: SayInVoice, description: 'Answers Ogg/Opus.' },
    },
    async (request, reply) =>
      sendMedia(request, reply, await sayInVoice(request.context, request.body)),
  );
};
