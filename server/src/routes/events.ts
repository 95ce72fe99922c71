import { fastifySSE } from '@fastify/sse';
import { LiveEvent } from '@sosia/core/contract';
import { resolveSession } from '@sosia/core/identity';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { followEvents } from '../live/follow-events.ts';
import { webHeaders } from '../web-headers.ts';

const HEARTBEAT_MS = 15_000;
/** A stream ends after this long; the browser reopens it and is authenticated again. */
const LONGEST_STREAM_MS = 30 * 60_000;

const schema = {
  summary: 'What changes, as it changes (Server-Sent Events)',
  description: `Every event has the name \`live\`, an \`id\`, and in \`data\` one object of the schema
below as JSON. It names rows; read them with your own rights. Whoever comes back with the last \`id\`
in \`Last-Event-ID\` is told what happened meanwhile, none twice and none lost. A comment comes every
15 seconds, and the stream ends after 30 minutes: open it again.`,
  headers: z.looseObject({
    'last-event-id': z.string().optional().describe('The id of the last event that was heard'),
  }),
  response: {
    200: {
      description: 'Of each event its data',
      content: { 'text/event-stream': { schema: LiveEvent } },
    },
  },
};

/** Streams changes to open consoles as they happen. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  await app.register(async (scope) => {
    await scope.register(fastifySSE, { heartbeatInterval: HEARTBEAT_MS });
    scope.get(
      '/api/events',
      { sse: 'only', config: { permission: 'conversations:read' }, schema },
      async ({ session, headers }, reply) => {
        const signal = endOf(reply, closing.signal);
        const { live } = app.platform;
        const from = headers['last-event-id']?.toString();
        const events = await followEvents(live, session.organizationId, from, signal);
        openStream(reply);
        for await (const one of events) {
          if (!reply.sse.isConnected) break;
          await reply.sse.send({ id: one.cursor, event: 'live', data: one.event });
          const { event } = one;
          if (event.type !== 'person' || event.userId !== session.user.id) continue;
          // A deactivated person gets no more events; a changed role applies from the next stream.
          if (!(await resolveSession({ ...app.platform, auth: app.auth }, webHeaders(headers))))
            break;
        }
      },
    );
  });
};

/** Fires when the stream must end: the browser left, the server stops, or its time is up. */
function endOf(reply: FastifyReply, closing: AbortSignal): AbortSignal {
  const left = new AbortController();
  reply.sse.onClose(() => left.abort());
  return AbortSignal.any([left.signal, closing, AbortSignal.timeout(LONGEST_STREAM_MS)]);
}

/** Sends the headers at once: the first event may be a long time coming. */
function openStream(reply: FastifyReply): void {
  reply.sse.sendHeaders();
  reply.raw.write(': open\n\n');
}
