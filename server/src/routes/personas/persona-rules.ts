import { ExplainedRules, ExplainRules } from '@sosia/core/contract';
import { explainRules } from '@sosia/core/turns/answer';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const personaRuleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/personas/explain-rules',
    {
      config: { permission: 'simulator:use' },
      bodyLimit: 1024 * 1024,
      schema: { body: ExplainRules, response: { 200: ExplainedRules } },
    },
    async ({ body }) => explainRules(body),
  );
};
