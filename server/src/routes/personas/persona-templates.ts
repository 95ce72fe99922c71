import { listOf, PersonaTemplate, PersonaTemplateQuery } from '@sosia/core/contract';
import { listPersonaTemplates } from '@sosia/core/personas';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const personaTemplateRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/personas/templates',
    {
      config: { permission: 'personas:read' },
      schema: { querystring: PersonaTemplateQuery, response: { 200: listOf(PersonaTemplate) } },
    },
    async ({ query }) => {
      const data = listPersonaTemplates(query.language);
      return { data, total: data.length };
    },
  );
};
