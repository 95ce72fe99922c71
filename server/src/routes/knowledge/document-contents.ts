import multipart from '@fastify/multipart';
import {
  Document,
  DocumentChange,
  DocumentText,
  DocumentTextQuery,
  DocumentUser,
  FaqPair,
  listOf,
  Passage,
  UpdateDocument,
  UpdatePassage,
} from '@sosia/core/contract';
import {
  dropReplacement,
  getDocumentText,
  listDocumentChanges,
  listFaqPairs,
  replaceDocument,
  retryReplacement,
  updateDocument,
  updatePassage,
} from '@sosia/core/knowledge';
import { listDocumentUsers } from '@sosia/core/personas';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ById } from '../params.ts';
import { contentOf, TEXT_LIMIT, UPLOAD_LIMITS } from './given-document.ts';

const read = { permission: 'knowledge:read' } as const;
const write = { permission: 'knowledge:write' } as const;

const REPLACE =
  'What is to take its place: JSON `{text}`, `{pairs}` (questions and answers) or `{url}` (a page), or ' +
  '`multipart/form-data` with a `file`. The document answers as before until it has been read.';

/** A document's content, its replacement, and the personas that use it. */
export const documentContentRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, { limits: UPLOAD_LIMITS });

  app.patch(
    '/api/documents/:id',
    {
      config: write,
      schema: { params: ById, body: UpdateDocument, response: { 200: Document } },
    },
    async ({ context, params, body }) => updateDocument(context, { ...params, ...body }),
  );

  app.post(
    '/api/documents/:id/replacement',
    {
      config: write,
      bodyLimit: TEXT_LIMIT,
      schema: { params: ById, description: REPLACE, response: { 200: Document } },
    },
    async (request) => {
      const content = await contentOf(request);
      return replaceDocument(request.context, { ...request.params, ...content });
    },
  );

  app.delete(
    '/api/documents/:id/replacement',
    { config: write, schema: { params: ById, response: { 200: Document } } },
    async ({ context, params }) => dropReplacement(context, params.id),
  );

  app.post(
    '/api/documents/:id/replacement/retry',
    { config: write, schema: { params: ById, response: { 200: Document } } },
    async ({ context, params }) => retryReplacement(context, params.id),
  );

  app.get(
    '/api/documents/:id/changes',
    { config: read, schema: { params: ById, response: { 200: listOf(DocumentChange) } } },
    async ({ context, params }) => listDocumentChanges(context, params.id),
  );

  app.get(
    '/api/documents/:id/text',
    {
      config: read,
      schema: { params: ById, querystring: DocumentTextQuery, response: { 200: DocumentText } },
    },
    async ({ context, params, query }) => getDocumentText(context, { ...params, ...query }),
  );

  app.get(
    '/api/documents/:id/pairs',
    { config: read, schema: { params: ById, response: { 200: listOf(FaqPair) } } },
    async ({ context, params }) => listFaqPairs(context, params.id),
  );

  app.get(
    '/api/documents/:id/personas',
    { config: read, schema: { params: ById, response: { 200: listOf(DocumentUser) } } },
    async ({ context, params }) => listDocumentUsers(context, params.id),
  );

  app.patch(
    '/api/passages/:id',
    { config: write, schema: { params: ById, body: UpdatePassage, response: { 200: Passage } } },
    async ({ context, params, body }) =>
      updatePassage({ ...context, embedder: app.models.embedder }, { ...params, ...body }),
  );
};
