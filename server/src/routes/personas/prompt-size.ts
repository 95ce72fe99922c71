import { MeasurePrompt, PromptSize } from '@sosia/core/contract';
import { openTokenCounter } from '@sosia/core/models';
import { measurePrompt } from '@sosia/core/turns/answer';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

/** In bytes: a draft with all its texts at their longest. */
const DRAFT_LIMIT = 4 * 1024 * 1024;

export const promptSizeRoutes: FastifyPluginAsyncZod = async (app) => {
  const tokens = openTokenCounter();
  app.addHook('onClose', () => tokens.close());
  app.post(
    '/api/personas/:id/prompt-size',
    {
      config: { permission: 'personas:read' },
      bodyLimit: DRAFT_LIMIT,
      schema: { params: ById, body: MeasurePrompt, response: { 200: PromptSize } },
    },
    async ({ context, params, body }) =>
      measurePrompt({ ...context, tokens }, { ...body, personaId: params.id }),
  );
};
