import { z } from 'zod';
import type { InboundMessage } from '../../conversations/index.ts';

/** The parameters every inbound message has. Twilio adds others without notice: they are kept. */
export const TwilioInbound = z
  .object({
    MessageSid: z.string().regex(/^(SM|MM)[0-9a-zA-Z]{32}$/, 'is not a message SID'),
    AccountSid: z.string().min(1),
    From: z.string().min(1).max(200),
    To: z.string().min(1).max(200),
    Body: z.string().default(''),
    NumMedia: z.coerce.number().int().min(0).default(0),
  })
  .catchall(z.string());
export type TwilioInbound = z.infer<typeof TwilioInbound>;

const MEDIA_KINDS = [
  [/^image\/webp/, 'sticker'],
  [/^image\//, 'image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
  [/^text\/(x-)?vcard/, 'contact'],
] as const;

function kindOf(params: TwilioInbound): string {
  if (params.NumMedia > 0) {
    const type = String(params.MediaContentType0 ?? '');
    return MEDIA_KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'document';
  }
  if (params.Latitude && params.Longitude) return 'location';
  return params.Body.trim() === '' ? 'unsupported' : 'text';
}

const PHONE = /^whatsapp:(\+[1-9]\d{6,14})$/;

/**
 * A Twilio webhook as a message. `From` may be a phone number or, for people who hide theirs, a
 * business-scoped user id (Twilio docs, "WhatsApp key concepts"): the contact is keyed by what came.
 */
export function parseTwilioInbound(params: TwilioInbound, numberId: string): InboundMessage {
  const phone = PHONE.exec(params.From)?.[1] ?? null;
  const kind = kindOf(params);
  return {
    numberId,
    channel: 'whatsapp',
    providerUserId: params.From,
    identityKind: phone ? 'phone' : 'user_id',
    phone,
    profileName: String(params.ProfileName ?? '').slice(0, 200),
    providerMessageId: params.MessageSid,
    kind,
    body: params.Body,
    payload: params,
    wantsAnswer: kind !== 'unsupported',
  };
}
