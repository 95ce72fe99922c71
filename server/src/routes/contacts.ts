import { getContact, listContacts, updateContact } from '@sosia/core/contacts';
import { Contact, ContactListQuery, listOf, UpdateContact } from '@sosia/core/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from './params.ts';

const read = { permission: 'contacts:read' } as const;
const write = { permission: 'contacts:write' } as const;

export const contactRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/contacts',
    { config: read, schema: { querystring: ContactListQuery, response: { 200: listOf(Contact) } } },
    async ({ context, query }) => listContacts(context, query),
  );

  app.get(
    '/api/contacts/:id',
    { config: read, schema: { params: ById, response: { 200: Contact } } },
    async ({ context, params }) => getContact(context, params.id),
  );

  app.patch(
    '/api/contacts/:id',
    { config: write, schema: { params: ById, body: UpdateContact, response: { 200: Contact } } },
    async ({ context, params, body }) => updateContact(context, { ...body, id: params.id }),
  );
};
