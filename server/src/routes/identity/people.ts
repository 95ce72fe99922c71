import {
  AddedPerson,
  AddPerson,
  DeactivatePerson,
  listOf,
  PasswordLink,
  Person,
  PersonListQuery,
  UpdatePerson,
} from '@sosia/core/contract';
import {
  addPerson,
  deactivatePerson,
  getPerson,
  listPeople,
  reactivatePerson,
  renewPasswordLink,
  updatePerson,
} from '@sosia/core/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

const read = { permission: 'people:read' } as const;
const write = { permission: 'people:write' } as const;
const answersPerson = { response: { 200: Person } };

/** Colleagues. A link to set a password is returned once and must not be cached. */
export const peopleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/people',
    { config: read, schema: { querystring: PersonListQuery, response: { 200: listOf(Person) } } },
    async ({ context, query }) => listPeople(context, query),
  );

  app.post(
    '/api/people',
    { config: write, schema: { body: AddPerson, response: { 201: AddedPerson } } },
    async ({ context, body }, reply) => {
      reply.header('cache-control', 'no-store');
      return reply.code(201).send(await addPerson(context, body));
    },
  );

  app.get(
    '/api/people/:id',
    { config: read, schema: { params: ById, ...answersPerson } },
    async ({ context, params }) => getPerson(context, params.id),
  );

  app.patch(
    '/api/people/:id',
    { config: write, schema: { params: ById, body: UpdatePerson, ...answersPerson } },
    async ({ context, params, body }) => updatePerson(context, { ...body, id: params.id }),
  );

  app.post(
    '/api/people/:id/link',
    { config: write, schema: { params: ById, response: { 201: PasswordLink } } },
    async ({ context, params }, reply) => {
      reply.header('cache-control', 'no-store');
      return reply.code(201).send(await renewPasswordLink(context, params.id));
    },
  );

  app.post(
    '/api/people/:id/deactivate',
    { config: write, schema: { params: ById, body: DeactivatePerson, ...answersPerson } },
    async ({ context, params, body }) => deactivatePerson(context, { ...body, id: params.id }),
  );

  app.post(
    '/api/people/:id/reactivate',
    { config: write, schema: { params: ById, ...answersPerson } },
    async ({ context, params }) => reactivatePerson(context, params.id),
  );
};
