import { parseTwilioInbound, TwilioInbound } from '../../channels/whatsapp/index.ts';
import { contextFor, type Platform, ValidationError } from '../../platform/index.ts';
import { receiveMessage } from '../index.ts';
import { routeTwilioWebhook, type SignedRequest } from './route-webhook.ts';

/**
 * Receives an inbound WhatsApp message: verified, then stored in one durable write. Returns what
 * became of it. Throws `ValidationError` when a parameter that every message has is missing.
 */
export async function receiveTwilioMessage(
  platform: Platform,
  request: SignedRequest,
): Promise<'received' | 'duplicate' | 'unknown_number' | 'bad_signature'> {
  const parsed = TwilioInbound.safeParse(request.params);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
    throw new ValidationError('This is not a Twilio message', Object.fromEntries(errors));
  }
  const route = await routeTwilioWebhook(platform, request, parsed.data.To);
  if (route.kind !== 'routed') return route.kind;
  const ctx = contextFor(platform, route.organizationId);
  const received = await receiveMessage(
    ctx,
    parseTwilioInbound(withoutNull(parsed.data), route.numberId),
  );
  return received.isDuplicate ? 'duplicate' : 'received';
}

/**
 * Postgres cannot store null characters in text. Signatures cover them, so they are removed only
 * after the check.
 */
function withoutNull(params: TwilioInbound): TwilioInbound {
  const hasNull = Object.entries(params).some((entry) => entry.join('').includes('\0'));
  if (!hasNull) return params;
  const clean = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name.replaceAll('\0', ''),
      String(value).replaceAll('\0', ''),
    ]),
  );
  return TwilioInbound.parse(clean);
}
