import path from 'node:path';
import multipart from '@fastify/multipart';
import {
  CreateTextDocument,
  Document,
  DocumentListQuery,
  ListQuery,
  listOf,
  MAX_DOCUMENT_BYTES,
  Passage,
} from '@sosia/core/contract';
import {
  createDocument,
  deleteDocument,
  getDocument,
  listDocuments,
  listPassages,
  type NewDocument,
  retryDocument,
} from '@sosia/core/knowledge';
import { ValidationError } from '@sosia/core/platform';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from './params.ts';

const read = { permission: 'knowledge:read' } as const;
const write = { permission: 'knowledge:write' } as const;

/** A text of the largest size, with the JSON around it. */
const TEXT_LIMIT = MAX_DOCUMENT_BYTES + 1024 * 1024;

const CREATE =
  'JSON `{title, text}`, or `multipart/form-data` with a `file` and, if wished, a `title`.';

export const documentRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, {
    limits: { fileSize: MAX_DOCUMENT_BYTES, files: 1, fields: 5, fieldSize: 10_000 },
  });

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
      const document = request.isMultipart() ? await fromFile(request) : fromText(request);
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

  app.get(
    '/api/documents/:id/passages',
    {
      config: read,
      schema: { params: ById, querystring: ListQuery, response: { 200: listOf(Passage) } },
    },
    async ({ context, params, query }) =>
      listPassages(context, { ...query, documentId: params.id }),
  );
};

function fromText(request: FastifyRequest): NewDocument {
  const { title, text } = CreateTextDocument.parse(request.body ?? {});
  const bytes = Buffer.from(text);
  return { title, source: 'text', sourceName: null, mimeType: 'text/plain', bytes };
}

async function fromFile(request: FastifyRequest): Promise<NewDocument> {
  const file = await request.file();
  if (!file) throw new ValidationError('No file was sent', { file: 'Choose a file' });
  const bytes = await file.toBuffer();
  const sourceName = path.basename(file.filename.replaceAll('\0', '')).slice(-200) || 'documento';
  const field = file.fields.title;
  const given = field && 'value' in field ? String(field.value).replaceAll('\0', '').trim() : '';
  const title = given.slice(0, 200) || path.parse(sourceName).name;
  return { title, source: 'file', sourceName, mimeType: file.mimetype, bytes };
}
