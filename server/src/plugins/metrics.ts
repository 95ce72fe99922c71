import { fastifyPlugin } from 'fastify-plugin';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

declare module 'fastify' {
  interface FastifyInstance {
    /** The registry that `/metrics` shows; add gauges and counters here. */
    metrics: Registry;
  }
}

/** In seconds. The targets are 5 ms for a webhook and 100 ms for a page. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** `/metrics` in Prometheus' text format: process metrics, and request durations by route. */
export const metrics = fastifyPlugin(
  async (app) => {
    const registry = new Registry();
    app.decorate('metrics', registry);
    collectDefaultMetrics({ register: registry });
    const durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [registry],
    });
    app.addHook('onResponse', async (request, reply) => {
      // A stream lasts as long as its page is open, which says nothing about speed.
      if (reply.raw.getHeader('content-type') === 'text/event-stream') return;
      const { url: route = 'unknown' } = request.routeOptions;
      const labels = { method: request.method, route, status: reply.statusCode };
      durations.observe(labels, reply.elapsedTime / 1000);
    });
    app.get('/metrics', { schema: { hide: true } }, async (_, reply) => {
      reply.type(registry.contentType);
      return registry.metrics();
    });
    app.addHook('onClose', async () => registry.clear());
  },
  { name: 'metrics' },
);
