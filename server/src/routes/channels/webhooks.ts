import { receiveTwilioMessage, receiveTwilioStatus } from '@sosia/core/arrivals/entrances';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemOf, sendProblem } from '../../plugins/errors.ts';

/** Replies leave through Twilio's REST API later, so the webhook's own answer is empty. */
const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
/**
 * In bytes. A webhook has a few kB (Twilio's longest field is a message of 1,600 characters). A
 * message refused for its length is lost, so there is ample room.
 */
const BODY_LIMIT = 256 * 1024;

/** The form's fields as text; Twilio repeats none. */
function formOf(request: FastifyRequest): Record<string, string> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? String(value[0]) : String(value),
    ]),
  );
}

function signedRequest(request: FastifyRequest) {
  const signature = String(request.headers['x-twilio-signature'] ?? '');
  return { path: request.url, signature, params: formOf(request) };
}

/**
 * The usual causes: PUBLIC_URL differs from the address that Twilio was given, or the number is not
 * ours. The log therefore has the expected address and the end of the number.
 */
function refuse(request: FastifyRequest, reply: FastifyReply, reason: string) {
  const { To = '', From = '' } = formOf(request);
  const number = (request.url.includes('/status') ? From : To).slice(-3);
  const { publicUrl } = request.server.platform.config;
  request.log.warn({ reason, publicUrl, path: request.url, number }, 'a webhook was refused');
  return sendProblem(reply, problemOf(403, 'bad_signature', 'The signature does not fit'));
}

function accept(reply: FastifyReply) {
  return reply.type('text/xml').send(EMPTY_TWIML);
}

/**
 * The routes that Twilio calls. The signature for an unknown number cannot be checked, so the
 * request is refused like a wrongly signed one: a stranger learns nothing about which numbers
 * exist.
 */
export const webhookRoutes: FastifyPluginAsyncZod = async (app) => {
  const options = {
    bodyLimit: BODY_LIMIT,
    config: { rateLimit: false },
    schema: { hide: true },
  } as const;

  app.post('/webhooks/twilio/whatsapp', options, async (request, reply) => {
    const result = await receiveTwilioMessage(app.platform, signedRequest(request));
    if (result === 'received' || result === 'duplicate') return accept(reply);
    return refuse(request, reply, result);
  });

  async function status(request: FastifyRequest, reply: FastifyReply, messageId: string | null) {
    const result = await receiveTwilioStatus(app.platform, signedRequest(request), messageId);
    if (result === 'recorded' || result === 'unknown_message') return accept(reply);
    return refuse(request, reply, result);
  }

  app.post('/webhooks/twilio/status', options, (request, reply) => status(request, reply, null));

  app.post('/webhooks/twilio/status/:messageId', options, (request, reply) => {
    const { messageId } = request.params as { messageId: string };
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(messageId);
    return status(request, reply, isId ? messageId : null);
  });
};
