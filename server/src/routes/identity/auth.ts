import { Id } from '@sosia/core/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { passCookies } from '../../plugins/authentication.ts';
import { clientAddress } from '../../plugins/client-address.ts';
import { problemOf, sendProblem } from '../../plugins/errors.ts';
import { GUESS_LIMIT } from '../../plugins/security.ts';
import { webHeaders } from '../../web-headers.ts';

const SignIn = z.object({
  email: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(128),
  rememberMe: z.boolean().optional(),
});

/** Without the session's token, which travels only in the cookie, out of reach of scripts. */
const SignedIn = z.object({
  user: z.object({ id: Id, name: z.string(), email: z.string() }),
});

const ChangePassword = z.object({
  currentPassword: z.string().min(1).max(128),
  newPassword: z.string().min(8).max(128),
  revokeOtherSessions: z.boolean().default(true),
});

/**
 * The parts of better-auth that the product offers; its other routes do not exist. People, roles
 * and organisations change through our own routes, which check permissions and are audited.
 */
export const authRoutes: FastifyPluginAsyncZod = async (app) => {
  const isPublic = true;
  const pass = (request: FastifyRequest, reply: FastifyReply) => passOn(app, request, reply);
  const guarded = { isPublic, rateLimit: GUESS_LIMIT };
  app.post(
    '/api/auth/sign-in/email',
    { config: guarded, schema: { body: SignIn, response: { 200: SignedIn } } },
    pass,
  );
  app.post('/api/auth/sign-out', { config: { isPublic }, schema: { body: z.object({}) } }, pass);
  app.post(
    '/api/auth/change-password',
    {
      config: { permission: null, rateLimit: GUESS_LIMIT },
      schema: { body: ChangePassword, response: { 200: SignedIn } },
    },
    pass,
  );
};

/** better-auth's codes that the console has texts for; others are passed on in lower case. */
const CODES: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'invalid_credentials',
  INVALID_EMAIL: 'invalid_credentials',
};

async function passOn(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
  const answer = await app.auth.handler(toWebRequest(app, request));
  passCookies(answer, request, reply);
  reply.header('cache-control', 'no-store');
  const body = (await answer.json().catch(() => null)) as {
    code?: string;
    message?: string;
  } | null;
  if (answer.ok) return reply.code(answer.status).send(body);
  if (answer.status >= 500) request.log.error({ code: body?.code }, 'sign-in library failed');
  const code = CODES[body?.code ?? ''] ?? body?.code?.toLowerCase() ?? 'malformed';
  const status = code === 'invalid_credentials' ? 401 : answer.status;
  return sendProblem(reply, problemOf(status, code, body?.message));
}

function toWebRequest(app: FastifyInstance, request: FastifyRequest): Request {
  const headers = webHeaders(request.headers);
  for (const name of ['content-length', 'transfer-encoding', 'x-forwarded-for'])
    headers.delete(name);
  // Stored with the session, so that people recognise their own.
  const address = clientAddress(request);
  if (address) headers.set('x-forwarded-for', address);
  const hasBody = request.method === 'POST';
  if (hasBody) headers.set('content-type', 'application/json');
  return new Request(new URL(request.url, app.platform.config.publicUrl), {
    method: request.method,
    headers,
    body: hasBody ? JSON.stringify(request.body) : null,
  });
}
