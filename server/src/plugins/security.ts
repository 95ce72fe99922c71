import helmet from '@fastify/helmet';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { fastifyPlugin } from 'fastify-plugin';
import { clientAddress } from './client-address.ts';

/** Per address: enough for an office behind one address, while a runaway script is slowed down. */
const REQUESTS_PER_MINUTE = 3000;

/** Attempts per minute from one address on routes where a password or a code can be guessed. */
export const GUESS_LIMIT = { max: 20, timeWindow: '1 minute' };

/** Sets security headers and limits requests per address. */
export const security = fastifyPlugin(
  async (app) => {
    const isHttps = app.platform.config.publicUrl.startsWith('https:');
    await app.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(isHttps) },
      strictTransportSecurity: isHttps && { maxAge: 180 * 24 * 3600, includeSubDomains: false },
      // On plain http browsers ignore both, with a warning.
      crossOriginOpenerPolicy: isHttps,
      originAgentCluster: isHttps,
    });
    await app.register(rateLimit, {
      max: REQUESTS_PER_MINUTE,
      timeWindow: '1 minute',
      allowList: isUnlimited,
      keyGenerator: allowanceOf,
    });
  },
  { name: 'security' },
);

/**
 * The key of a client's rate limit: its address or, for IPv6, its network. Clients that hung up
 * share one: hanging up early must not be a way around a limit.
 */
function allowanceOf(request: FastifyRequest): string {
  const address = clientAddress(request);
  return address === null ? 'gone' : normalizeIP(address);
}

/** Providers send from few addresses and repeat refused requests; health probes must not fail. */
function isUnlimited(request: FastifyRequest): boolean {
  return /^\/(webhooks|media|health|metrics|assets)(\/|\?|$)/.test(request.url);
}

/** The console is one bundle of our own; its components write `<style>` elements (emotion). */
function contentPolicy(isHttps: boolean): Record<string, string[]> {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(isHttps && { 'upgrade-insecure-requests': [] }),
  };
}
