import formbody from '@fastify/formbody';
import { type Auth, openAuth } from '@sosia/core/identity';
import { type Models, openModels } from '@sosia/core/models';
import type { Platform } from '@sosia/core/platform';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { authentication } from './plugins/authentication.ts';
import { bodies } from './plugins/bodies.ts';
import { consoleFiles } from './plugins/console-files.ts';
import { errors, refuseBrokenRequest } from './plugins/errors.ts';
import { health } from './plugins/health.ts';
import { metrics } from './plugins/metrics.ts';
import { openapi } from './plugins/openapi.ts';
import { routeTable } from './plugins/route-table.ts';
import { security } from './plugins/security.ts';
import { routes } from './routes/index.ts';

declare module 'fastify' {
  interface FastifyInstance {
    platform: Platform;
    auth: Auth;
    models: Models;
  }
}

/** In bytes: enough for any form of the console. Routes that accept more set `bodyLimit`. */
const BODY_LIMIT = 64 * 1024;

export interface AppOptions {
  platform: Platform;
  /** The folder of the built console. */
  consoleFolder?: string;
}

/**
 * Builds the whole HTTP server, ready for `listen` or `inject`. Closing it leaves the platform
 * open.
 */
export async function buildApp({ platform, consoleFolder }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    // The platform's logger is pino; verbs see a smaller interface of it.
    loggerInstance: platform.log as unknown as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // A reverse proxy runs on this machine or in its network; nobody else can set the address.
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    forceCloseConnections: 'idle',
    frameworkErrors: refuseBrokenRequest,
  });
  app.decorate('platform', platform);
  app.decorate('auth', openAuth(platform));
  app.decorate('models', openModels(platform.config));
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(errors);
  await app.register(metrics);
  await app.register(security);
  await app.register(bodies);
  await app.register(formbody);
  await app.register(authentication);
  await app.register(routeTable);
  await app.register(openapi);
  await app.register(health);
  for (const route of routes) await app.register(route);
  await app.register(consoleFiles, { folder: consoleFolder });
  return app;
}
