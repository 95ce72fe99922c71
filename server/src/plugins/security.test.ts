import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { Platform } from '@sosia/core/platform';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';
import { security } from './security.ts';

let app: FastifyInstance;
let errors: unknown[];
let handled: (string | null)[];

beforeEach(async () => {
  [errors, handled] = [[], []];
  app = fastify({ trustProxy: ['loopback'] });
  app.decorate('platform', { config: { publicUrl: 'http://sosia.example' } } as Platform);
  app.addHook('onError', async (_request, _reply, error) => {
    errors.push(error);
  });
  app.addHook('onRequest', async ({ url, raw: { socket } }) => {
    if (url === '/abandoned') await new Promise((resolve) => socket.once('close', resolve));
  });
  await app.register(security);
  for (const url of ['/abandoned', '/']) {
    app.get(url, async (request) => {
      handled.push(clientAddress(request));
      return '';
    });
  }
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => app.close());

/** Sends a request and hangs up before the answer. */
async function abandon(): Promise<void> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const arrived = once(app.server, 'request');
  socket.write('GET /abandoned HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 203.0.113.7\r\n\r\n');
  await arrived;
  socket.destroy();
}

test('a request whose sender hung up is counted and handled like any other', async () => {
  await abandon();
  await expect.poll(() => [...handled, ...errors]).toEqual([null]);
});

test('an address has its own allowance, behind a proxy that is trusted too', async () => {
  const remainingOf = async (forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded };
    return Number((await app.inject({ url: '/', headers })).headers['x-ratelimit-remaining']);
  };
  const first = await remainingOf('203.0.113.7');
  expect(await remainingOf('203.0.113.7')).toBe(first - 1);
  expect(await remainingOf('203.0.113.8')).toBe(first);
  expect(await remainingOf('2001:db8::1')).toBe(first);
  expect(await remainingOf('2001:db8::2'), 'one network').toBe(first - 1);
  expect(handled).toContain('203.0.113.8');
});
