import type { FastifyRequest } from 'fastify';

/**
 * The address that a request comes from; null once the client has hung up. Fastify's `request.ip`
 * then throws: a closed socket has no address, and Fastify needs it to decide whether to trust a
 * proxy.
 */
export function clientAddress(request: FastifyRequest): string | null {
  return request.raw.socket.remoteAddress === undefined ? null : request.ip;
}
