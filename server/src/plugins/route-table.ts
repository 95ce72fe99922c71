import type { RouteOptions } from 'fastify';
import { fastifyPlugin } from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every API route and who may call it. Tests walk it so that none is forgotten. */
    routeTable: RouteEntry[];
  }
}

export interface RouteEntry {
  method: string;
  url: string;
  config: NonNullable<RouteOptions['config']>;
}

export const routeTable = fastifyPlugin(
  async (app) => {
    const table: RouteEntry[] = [];
    app.decorate('routeTable', table);
    app.addHook('onRoute', ({ method, url, config = {} }) => {
      for (const one of [method].flat()) table.push({ method: one, url, config });
    });
  },
  // After `authentication`, because that one completes `config`.
  { name: 'route-table', dependencies: ['authentication'] },
);
