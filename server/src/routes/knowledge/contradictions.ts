import {
  Contradiction,
  ContradictionCount,
  ContradictionReport,
  listOf,
} from '@sosia/core/contract';
import {
  countContradictions,
  dismissContradiction,
  reopenContradiction,
  reportContradictions,
  requestCheck,
} from '@sosia/core/contradictions';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

const read = { permission: 'knowledge:read' } as const;
const write = { permission: 'knowledge:write' } as const;

export const contradictionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/documents/:id/contradictions',
    { config: read, schema: { params: ById, response: { 200: ContradictionReport } } },
    async ({ context, params }) => reportContradictions(context, { documentId: params.id }),
  );

  app.post(
    '/api/documents/:id/contradictions',
    { config: write, schema: { params: ById, response: { 200: ContradictionReport } } },
    async ({ context, params }) => requestCheck(context, { documentId: params.id }),
  );

  app.get(
    '/api/personas/:id/contradictions',
    {
      config: { permission: 'personas:read' },
      schema: { params: ById, response: { 200: ContradictionReport } },
    },
    async ({ context, params }) => reportContradictions(context, { personaId: params.id }),
  );

  app.post(
    '/api/personas/:id/contradictions',
    {
      config: { permission: 'personas:write' },
      schema: { params: ById, response: { 200: ContradictionReport } },
    },
    async ({ context, params }) => requestCheck(context, { personaId: params.id }),
  );

  app.get(
    '/api/contradictions/counts',
    { config: read, schema: { response: { 200: listOf(ContradictionCount) } } },
    async ({ context }) => countContradictions(context),
  );

  app.post(
    '/api/contradictions/:id/dismiss',
    { config: write, schema: { params: ById, response: { 200: Contradiction } } },
    async ({ context, params }) => dismissContradiction(context, params.id),
  );

  app.post(
    '/api/contradictions/:id/reopen',
    { config: write, schema: { params: ById, response: { 200: Contradiction } } },
    async ({ context, params }) => reopenContradiction(context, params.id),
  );
};
