import multipart from '@fastify/multipart';
import {
  Document,
  DocumentListQuery,
  listOf,
  Passage,
  PassageListQuery,
} from '@sosia/core/contract';
import {
  cancelDocument,
  createDocument,
  deleteDocument,
  getDocument,
  listDocuments,
  listPassages,
  retryDocument,
} from '@sosia/core/knowledge';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';
import { documentOf, TEXT_LIMIT, UPLOAD_LIMITS } from './given-document.ts';

const read = { permission: 'knowledge:read' } as const;
const write = { permission: 'knowledge:write' } as const;

const CREATE =
  'JSON `{title, text}`, `{title, pairs}` (questions and answers) or `{url, title?}` (one page, ' +
  'which is fetched), or `multipart/form-data` with a `file` (TXT, MD, PDF, DOCX, CSV or HTML of up ' +
  'to 25 MB) and, if wished, a `title`. What is there already is refused with `already_known`.';

export const documentRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, { limits: UPLOAD_LIMITS });

  app.get(
    '/api/documents',
    {
      config: read,
      schema: { querystring: DocumentListQuery, response: { 200: listOf(Document) } },
    },
    async ({ context, query }) => listDocuments(context, query),
  );

  app.post(
    '/api/documents',
    {
      config: write,
      bodyLimit: TEXT_LIMIT,
      schema: { description: CREATE, response: { 201: Document } },
    },
    async (request, reply) => {
      const document = await documentOf(request);
      return reply.code(201).send(await createDocument(request.context, document));
    },
  );

  app.get(
    '/api/documents/:id',
    { config: read, schema: { params: ById, response: { 200: Document } } },
    async ({ context, params }) => getDocument(context, params.id),
  );

  app.delete(
    '/api/documents/:id',
    { config: write, schema: { params: ById, response: { 204: z.undefined() } } },
    async ({ context, params }, reply) => {
      await deleteDocument(context, params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/documents/:id/retry',
    { config: write, schema: { params: ById, response: { 200: Document } } },
    async ({ context, params }) => retryDocument(context, params.id),
  );

  app.post(
    '/api/documents/:id/cancel',
    { config: write, schema: { params: ById, response: { 200: Document } } },
    async ({ context, params }) => cancelDocument(context, params.id),
  );

  app.get(
    '/api/documents/:id/passages',
    {
      config: read,
      schema: { params: ById, querystring: PassageListQuery, response: { 200: listOf(Passage) } },
    },
    async ({ context, params, query }) =>
      listPassages(context, { ...query, documentId: params.id }),
  );
};
