import {
  getContact,
  listConsents,
  listContacts,
  mergeTwoContacts,
  readVocabulary,
  recordConsent,
  updateContact,
} from '@sosia/core/contacts';
import {
  Contact,
  ContactConsent,
  ContactListQuery,
  ContactVocabulary,
  listOf,
  MergeContacts,
  RecordConsent,
  UpdateContact,
} from '@sosia/core/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';

const read = { permission: 'contacts:read' } as const;
const write = { permission: 'contacts:write' } as const;
const answersContact = { response: { 200: Contact } };

export const contactRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/contacts',
    { config: read, schema: { querystring: ContactListQuery, response: { 200: listOf(Contact) } } },
    async ({ context, query }) => listContacts(context, query),
  );

  app.get(
    '/api/contacts/vocabulary',
    { config: read, schema: { response: { 200: ContactVocabulary } } },
    async ({ context }) => readVocabulary(context),
  );

  app.get(
    '/api/contacts/:id',
    { config: read, schema: { params: ById, ...answersContact } },
    async ({ context, params }) => getContact(context, params.id),
  );

  app.patch(
    '/api/contacts/:id',
    { config: write, schema: { params: ById, body: UpdateContact, ...answersContact } },
    async ({ context, params, body }) => updateContact(context, { ...body, id: params.id }),
  );

  app.get(
    '/api/contacts/:id/consents',
    { config: read, schema: { params: ById, response: { 200: listOf(ContactConsent) } } },
    async ({ context, params }) => listConsents(context, params.id),
  );

  app.post(
    '/api/contacts/:id/consents',
    { config: write, schema: { params: ById, body: RecordConsent, ...answersContact } },
    async ({ context, params, body }) => recordConsent(context, { ...body, id: params.id }),
  );

  app.post(
    '/api/contacts/:id/merge',
    { config: write, schema: { params: ById, body: MergeContacts, ...answersContact } },
    async ({ context, params, body }) =>
      mergeTwoContacts(context, { id: params.id, fromId: body.fromId }),
  );
};
