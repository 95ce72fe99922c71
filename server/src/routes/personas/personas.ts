import {
  CreatePersona,
  Id,
  ListQuery,
  listOf,
  Persona,
  PersonaListQuery,
  PersonaVersion,
  PublishPersona,
  UpdatePersona,
} from '@sosia/core/contract';
import {
  archivePersona,
  createPersona,
  deletePersona,
  duplicatePersona,
  getPersona,
  listPersonas,
  listVersions,
  publishPersona,
  unarchivePersona,
  updateDraft,
} from '@sosia/core/personas';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';

/** In bytes: a draft with all its texts at their longest. */
const DRAFT_LIMIT = 4 * 1024 * 1024;

const read = { permission: 'personas:read' } as const;
const write = { permission: 'personas:write' } as const;
const publish = { permission: 'personas:publish' } as const;

export const personaRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/personas',
    { config: read, schema: { querystring: PersonaListQuery, response: { 200: listOf(Persona) } } },
    async ({ context, query }) => listPersonas(context, query),
  );

  app.post(
    '/api/personas',
    { config: write, schema: { body: CreatePersona, response: { 201: Persona } } },
    async ({ context, body }, reply) => reply.code(201).send(await createPersona(context, body)),
  );

  app.get(
    '/api/personas/:id',
    { config: read, schema: { params: ById, response: { 200: Persona } } },
    async ({ context, params }) => getPersona(context, params.id),
  );

  app.patch(
    '/api/personas/:id',
    {
      config: write,
      bodyLimit: DRAFT_LIMIT,
      schema: { params: ById, body: UpdatePersona, response: { 200: Persona } },
    },
    async ({ context, params, body }) => updateDraft(context, { ...body, id: params.id }),
  );

  app.get(
    '/api/personas/:id/versions',
    {
      config: read,
      schema: { params: ById, querystring: ListQuery, response: { 200: listOf(PersonaVersion) } },
    },
    async ({ context, params, query }) => listVersions(context, { ...query, personaId: params.id }),
  );

  app.post(
    '/api/personas/:id/publish',
    {
      config: publish,
      schema: { params: ById, body: PublishPersona, response: { 200: Persona } },
    },
    async ({ context, params, body }) => publishPersona(context, { ...body, id: params.id }),
  );

  app.post(
    '/api/personas/:id/duplicate',
    { config: write, schema: { params: ById, response: { 201: Persona } } },
    async ({ context, params }, reply) =>
      reply.code(201).send(await duplicatePersona(context, params.id)),
  );

  app.delete(
    '/api/personas/:id',
    { config: publish, schema: { params: ById, response: { 200: z.object({ id: Id }) } } },
    async ({ context, params }) => {
      await deletePersona(context, params.id);
      return { id: params.id };
    },
  );

  app.post(
    '/api/personas/:id/archive',
    { config: publish, schema: { params: ById, response: { 200: Persona } } },
    async ({ context, params }) => archivePersona(context, params.id),
  );

  app.post(
    '/api/personas/:id/unarchive',
    { config: publish, schema: { params: ById, response: { 200: Persona } } },
    async ({ context, params }) => unarchivePersona(context, params.id),
  );
};
