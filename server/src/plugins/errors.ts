import { STATUS_CODES } from 'node:http';
import type { Problem } from '@sosia/core/contract';
import { SosiaError, ValidationError } from '@sosia/core/platform';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { fastifyPlugin } from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ZodError } from 'zod';

/** Sends every error as RFC 9457 problem details with a stable `code`. */
export const errors = fastifyPlugin(
  async (app) => {
    app.setErrorHandler(answer);
  },
  { name: 'errors' },
);

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  const fields = { code: problem.code, method: request.method, route: request.routeOptions.url };
  if (problem.status >= 500) request.log.error({ ...fields, err: error }, 'request failed');
  else request.log.info({ ...fields, reason: error.code }, 'request refused');
  return sendProblem(reply, problem);
}

/** Answers requests that Fastify refuses before routing, such as a path in malformed UTF-8. */
export function refuseBrokenRequest(_: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  request.log.info({ method: request.method }, 'request with a broken address refused');
  sendProblem(reply, problemOf(400, 'malformed', 'The address cannot be read'));
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const body = JSON.stringify(problem);
  // Already text, so that the route's own response schema is not applied to it.
  return reply.code(problem.status).type('application/problem+json').serializer(String).send(body);
}

export function problemOf(status: number, code: string, detail?: string): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: `urn:sosia:problem:${code}`, title, status, code, detail };
}

/** The only mapping from errors to answers. An unexpected error reveals nothing of its cause. */
export function toProblem(error: FastifyError): Problem {
  if (error instanceof SosiaError) return fromSosia(error);
  if (hasZodFastifySchemaValidationErrors(error)) return fromValidation(error);
  if (error instanceof ZodError)
    return invalid(error.issues.map(({ path, message }) => [path.join('.'), message]));
  const status = error.statusCode ?? 500;
  const code = FASTIFY_CODES[error.code] ?? STATUS_DEFAULTS[status];
  if (code && status < 500) return problemOf(status, code, DETAILS[code]);
  if (status >= 400 && status < 500) return problemOf(status, 'malformed', DETAILS.malformed);
  return problemOf(500, 'internal', 'Something went wrong here. The log says what.');
}

const FASTIFY_CODES: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_type',
};
const STATUS_DEFAULTS: Record<number, string> = {
  404: 'not_found',
  406: 'not_acceptable',
  413: 'too_large',
  415: 'unsupported_type',
  429: 'too_many_requests',
};
const DETAILS: Record<string, string> = {
  too_large: 'The request is larger than this address takes',
  unsupported_type: 'This kind of content is not taken here',
  too_many_requests: 'Too many requests from this address. Try again in a moment.',
  malformed: 'The request cannot be read',
};

function fromSosia(error: SosiaError): Problem {
  // A named server error keeps its code but not its message, which may reveal internals.
  if (error.status >= 500) return problemOf(error.status, error.code);
  const problem = { ...problemOf(error.status, error.code, error.message), details: error.details };
  return error instanceof ValidationError ? { ...problem, errors: error.errors } : problem;
}

function fromValidation(error: FastifyError): Problem {
  // A malformed id is the id of no row.
  if (error.validationContext === 'params') return problemOf(404, 'not_found', 'Not found');
  return invalid(
    (error.validation ?? []).map(({ instancePath, message }) => [
      instancePath.slice(1).replaceAll('/', '.'),
      message ?? 'Invalid',
    ]),
  );
}

function invalid(issues: [path: string, message: string][]): Problem {
  const problem = problemOf(422, 'validation_failed', 'Some fields need correcting');
  return { ...problem, errors: Object.fromEntries(issues) };
}
