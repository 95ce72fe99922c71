import multipart from '@fastify/multipart';
import { requireFileTarget, sendAttendantFile } from '@sosia/core/attendance';
import { tooLarge } from '@sosia/core/channels/media';
import { MAX_SENT_FILE_BYTES, Message, SendFile } from '@sosia/core/contract';
import { ValidationError } from '@sosia/core/platform';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { nameOf } from '../knowledge/given-document.ts';
import { ById } from '../params.ts';

/** In bytes: above the longest allowed text, so that a text too long is refused, not truncated. */
const TEXT_SIZE = 20_000;

const LIMITS = { fileSize: MAX_SENT_FILE_BYTES, files: 1, fields: 1, fieldSize: TEXT_SIZE };

export const sentFileRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, { limits: LIMITS });

  app.post(
    '/api/conversations/:id/attachments',
    {
      config: { permission: 'conversations:write' },
      schema: {
        params: ById,
        consumes: ['multipart/form-data'],
        response: { 201: Message },
        description:
          'A `file` as `multipart/form-data`: JPEG and PNG of up to 5 MB; PDF, Word, Excel, PowerPoint, ' +
          'MP4 (H.264), MP3, Ogg/Opus, AMR, AAC and vCard of up to 16 MB. A `text` before it is the ' +
          'caption of a picture or film of up to 1,024 characters, else a message after the file. A ' +
          "browser's WebM voice recording is sent as Ogg.",
      },
    },
    async (request, reply) => {
      const conversationId = request.params.id;
      await requireFileTarget(request.context, conversationId);
      const file = await readFile(request);
      return reply
        .code(201)
        .send(await sendAttendantFile(request.context, { ...file, conversationId }));
    },
  );
};

async function readFile(request: FastifyRequest) {
  const file = await request.file();
  if (!file) throw new ValidationError('No file was sent', { file: 'Choose a file' });
  const field = file.fields.text;
  const given = field && 'value' in field ? String(field.value).replaceAll('\0', '') : '';
  try {
    const bytes = await file.toBuffer();
    const { text } = SendFile.parse({ text: given });
    return { bytes, fileName: nameOf(file.filename), text };
  } catch (error) {
    const isCut = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
    throw isCut ? tooLarge(MAX_SENT_FILE_BYTES) : error;
  }
}
