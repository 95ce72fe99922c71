import type { FastifyRequest } from 'fastify';

/**
 * The address that a request comes from; null once whoever asked has hung up. Fastify's
 * `request.ip` throws then: the address of a closed socket is gone, and whether a proxy is to be
 * trusted is decided by it.
 */
export function clientAddress(request: FastifyRequest): string | null {
  return request.raw.socket.remoteAddress === undefined ? null : request.ip;
}
