import path from 'node:path';
import {
  CreateFaqDocument,
  CreatePageDocument,
  CreateTextDocument,
  MAX_DOCUMENT_BYTES,
} from '@sosia/core/contract';
import { FAQ_MIME_TYPE, faqBytes, fetchPage, type NewDocument } from '@sosia/core/knowledge';
import { ValidationError } from '@sosia/core/platform';
import type { FastifyRequest } from 'fastify';

/** In bytes: the largest text and the JSON around it. */
export const TEXT_LIMIT = MAX_DOCUMENT_BYTES + 1024 * 1024;

export const UPLOAD_LIMITS = {
  fileSize: MAX_DOCUMENT_BYTES,
  files: 1,
  fields: 5,
  fieldSize: 10_000,
};

type Content = Omit<NewDocument, 'title'>;

/** Reads a new document from the request: a file, a page, a text, or questions with answers. */
export async function documentOf(request: FastifyRequest): Promise<NewDocument> {
  if (request.isMultipart()) return fromFile(request);
  const body = request.body ?? {};
  if (isPage(body)) return fetchPage(request.context, CreatePageDocument.parse(body));
  const { title } = (isFaq(body) ? CreateFaqDocument : CreateTextDocument).parse(body);
  return { title, ...fromBody(body) };
}

/** Reads only the content: for a document that already has a title. */
export async function contentOf(request: FastifyRequest): Promise<Content> {
  const body = request.body ?? {};
  if (!request.isMultipart() && !isPage(body)) return fromBody(body);
  const { title, ...content } = await documentOf(request);
  return content;
}

const isFaq = (body: object) => 'pairs' in body;
const isPage = (body: object) => 'url' in body;

function fromBody(body: object): Content {
  if (isFaq(body)) {
    const { pairs } = CreateFaqDocument.pick({ pairs: true }).parse(body);
    const bytes = faqBytes(pairs);
    return { source: 'faq', sourceName: null, mimeType: FAQ_MIME_TYPE, bytes };
  }
  const { text } = CreateTextDocument.pick({ text: true }).parse(body);
  const bytes = Buffer.from(text);
  return { source: 'text', sourceName: null, mimeType: 'text/plain', bytes };
}

/** A file's name, safe to store and show. */
export const nameOf = (given: string): string =>
  path.basename(given.replaceAll('\0', '')).slice(-200);

async function fromFile(request: FastifyRequest): Promise<NewDocument> {
  const file = await request.file();
  if (!file) throw new ValidationError('No file was sent', { file: 'Choose a file' });
  const bytes = await file.toBuffer();
  const sourceName = nameOf(file.filename) || 'documento';
  const field = file.fields.title;
  const given = field && 'value' in field ? String(field.value).replaceAll('\0', '').trim() : '';
  const title = given.slice(0, 200) || path.parse(sourceName).name;
  return { title, source: 'file', sourceName, mimeType: file.mimetype, bytes };
}
