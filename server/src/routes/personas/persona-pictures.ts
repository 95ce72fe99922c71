import multipart from '@fastify/multipart';
import { MAX_PICTURE_BYTES, PersonaPicture, PictureName } from '@sosia/core/contract';
import { createPicture, readPicture } from '@sosia/core/personas';
import { SosiaError, ValidationError } from '@sosia/core/platform';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sendMedia } from '../../media-answer.ts';

/** A picture's name is derived from its content, so an address never shows another picture. */
const FOR_GOOD = 'private, max-age=31536000, immutable';

const UPLOAD =
  '`multipart/form-data` with a `file`: PNG, JPEG or WebP of at most 2 MB. What it answers is what ' +
  "`identity.picture` of a persona's draft takes.";

export const personaPictureRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, { limits: { fileSize: MAX_PICTURE_BYTES, files: 1, fields: 0 } });

  app.post(
    '/api/persona-pictures',
    {
      config: { permission: 'personas:write' },
      schema: { description: UPLOAD, response: { 201: PersonaPicture } },
    },
    async (request, reply) =>
      reply.code(201).send(await createPicture(request.context, await fileOf(request))),
  );

  app.get(
    '/api/persona-pictures/:name',
    { config: { permission: 'personas:read' }, schema: { params: PictureName } },
    async (request, reply) => {
      const file = await readPicture(request.context, request.params.name);
      return sendMedia(request, reply, file, FOR_GOOD);
    },
  );
};

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) throw new ValidationError('No file was sent', { file: 'Choose a picture' });
  return file.toBuffer().catch((error: { code?: string }) => {
    if (error.code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new SosiaError('picture_too_large', 413, 'A picture has at most 2 MB');
  });
}
