import type { Permission } from '@sosia/core/contract';
import {
  requirePermission,
  resolveSession,
  type Session,
  trustedOrigins,
} from '@sosia/core/identity';
import {
  type Context,
  contextFor,
  ForbiddenError,
  SosiaError,
  UnauthenticatedError,
} from '@sosia/core/platform';

import type { FastifyReply, FastifyRequest } from 'fastify';
import { fastifyPlugin } from 'fastify-plugin';
import { webHeaders } from '../web-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller's session. Set on every route that is not public. */
    session: Session;
    /** The caller's context; `request.context.db` sees only their organisation. */
    context: Context;
  }
  interface FastifyContextConfig {
    /** Open to everybody, without a session. */
    isPublic?: boolean;
    /** What the caller's role must allow; null admits every signed-in role. */
    permission?: Permission | null;
  }
}

/** The documentation's routes are registered by its library, which knows nothing of sessions. */
const PUBLIC_PREFIXES = ['/api/docs', '/api/openapi.json'];

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Closes every route under `/api`. Registering one that declares neither `isPublic` nor a
 * `permission` throws; one with a permission answers 401 or 403 before it reads the body.
 */
export const authentication = fastifyPlugin(
  async (app) => {
    const { platform, auth } = app;
    const trusted = new Set(trustedOrigins(platform.config));
    app.decorateRequest('session', null as never);
    app.decorateRequest('context', null as never);
    app.addHook('onRoute', (route) => {
      if (!isApi(route.url)) return;
      if (PUBLIC_PREFIXES.some((prefix) => route.url.startsWith(prefix))) {
        route.config = { ...route.config, isPublic: true };
      }
      const { isPublic, permission } = route.config ?? {};
      if (!isPublic && permission === undefined) {
        throw new Error(`${route.method} ${route.url} must say who may call it`);
      }
    });
    app.addHook('onRequest', async (request, reply) => {
      const { url = '', config } = request.routeOptions;
      if (!isApi(url)) return;
      refuseForeignOrigin(request, trusted);
      if (config.isPublic) return;
      const session = await resolveSession({ ...platform, auth }, webHeaders(request.headers));
      if (!session) throw new UnauthenticatedError();
      if (config.permission) requirePermission(session.role, config.permission);
      else if (config.permission !== null) throw new ForbiddenError();
      for (const cookie of session.cookies) reply.header('set-cookie', cookieFor(request, cookie));
      request.session = session;
      request.context = contextFor(platform, session.organizationId, session.user.id);
    });
  },
  { name: 'authentication', dependencies: ['errors'] },
);

const isApi = (url: string) => url === '/api' || url.startsWith('/api/');

/**
 * Prevents other sites from changing anything with a visitor's cookie. Browsers send the page's
 * origin with such requests; a caller without one (curl, a server) carries no stolen cookie.
 */
function refuseForeignOrigin(request: FastifyRequest, trusted: ReadonlySet<string>): void {
  const { origin, host } = request.headers;
  if (!origin || !CHANGING.has(request.method) || trusted.has(origin)) return;
  if (URL.parse(origin)?.host === host) return;
  throw new SosiaError('foreign_origin', 403, 'Requests from other sites are refused');
}

/** Passes the cookies that better-auth set on to the browser. */
export function passCookies(answer: Response, request: FastifyRequest, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie()) {
    reply.header('set-cookie', cookieFor(request, cookie));
  }
}

/**
 * When the product is published under HTTPS, the session cookie is `Secure`, except for an operator
 * who opens the same server over plain http on the machine itself and must be able to sign in.
 */
function cookieFor(request: FastifyRequest, cookie: string): string {
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
  const isHttps = request.server.platform.config.publicUrl.startsWith('https:');
  return isHttps && !isLocal ? `${cookie}; Secure` : cookie;
}
