import {
  ExportPersona,
  ImportDraft,
  ImportPersona,
  MAX_PERSONA_FILE_BYTES,
  Persona,
  PersonaFileReading,
  ReadPersonaFile,
} from '@sosia/core/contract';
import { exportPersona, importDraft, importPersona, readPersonaFile } from '@sosia/core/personas';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ById } from '../params.ts';

/** In bytes. A file is longer as a JSON string: line ends and quotes are escaped. */
const BODY_LIMIT = 2 * MAX_PERSONA_FILE_BYTES;

const write = { permission: 'personas:write' } as const;

export const personaFileRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/personas/:id/export',
    {
      config: { permission: 'personas:read' },
      schema: {
        params: ById,
        querystring: ExportPersona,
        response: { 200: z.string().describe('YAML, as `application/yaml`') },
      },
    },
    async ({ context, params, query }, reply) => {
      const { name, text } = await exportPersona(context, { ...query, id: params.id });
      const fileName = encodeURIComponent(`${name}.persona.yaml`);
      reply.header('content-disposition', `attachment; filename*=UTF-8''${fileName}`);
      return reply.type('application/yaml; charset=utf-8').serializer(String).send(text);
    },
  );

  app.post(
    '/api/personas/read-file',
    {
      config: write,
      bodyLimit: BODY_LIMIT,
      schema: { body: ReadPersonaFile, response: { 200: PersonaFileReading } },
    },
    async ({ context, body }) => readPersonaFile(context, body),
  );

  app.post(
    '/api/personas/import',
    {
      config: write,
      bodyLimit: BODY_LIMIT,
      schema: { body: ImportPersona, response: { 201: Persona } },
    },
    async ({ context, body }, reply) => reply.code(201).send(await importPersona(context, body)),
  );

  app.post(
    '/api/personas/:id/import',
    {
      config: write,
      bodyLimit: BODY_LIMIT,
      schema: { params: ById, body: ImportDraft, response: { 200: Persona } },
    },
    async ({ context, params, body }) => importDraft(context, { ...body, id: params.id }),
  );
};
