import { z } from 'zod';
import {
  type FileKind,
  MESSAGE_SID,
  type MessageDetails,
  type MessageKind,
  PHONE,
  UNANSWERED_KINDS,
} from '../../contract/index.ts';
import type { InboundAttachment, InboundMessage } from '../port/index.ts';

/**
 * The parameters of every inbound message (Twilio docs, "Messaging webhooks"). Twilio adds others
 * without notice; they are kept.
 */
export const TwilioInbound = z
  .object({
    MessageSid: z.string().regex(MESSAGE_SID, 'is not a message SID'),
    AccountSid: z.string().min(1),
    From: z.string().min(1).max(200),
    To: z.string().min(1).max(200),
    Body: z.string().default(''),
    NumMedia: z.coerce.number().int().min(0).max(50).default(0),
  })
  .catchall(z.string());
export type TwilioInbound = z.infer<typeof TwilioInbound>;

const MEDIA_KINDS = [
  [/^image\/webp/, 'sticker'],
  [/^image\//, 'image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
  [/^text\/(x-)?(vcard|directory)/, 'contact'],
] as const;

/** The kind of a file, by the type its sender declared. */
export function kindOfMedia(mimeType: string): FileKind {
  return MEDIA_KINDS.find(([pattern]) => pattern.test(mimeType))?.[1] ?? 'document';
}

function kindOf(params: TwilioInbound): MessageKind {
  if (params.MessageType === 'reaction') return 'reaction';
  if (params.NumMedia > 0) return kindOfMedia(field(params, 'MediaContentType0'));
  if (params.Latitude && params.Longitude) return 'location';
  if (params.ButtonText || params.ButtonPayload) return 'button';
  if (params.InteractiveData || params.FlowData) return 'interactive';
  return params.Body.trim() === '' ? 'unsupported' : 'text';
}

const field = (params: TwilioInbound, name: string) => String(params[name] ?? '');

/** The phone number in a WhatsApp address; null for a person without one. */
function phoneOf(address: string): string | null {
  const phone = address.replace(/^whatsapp:/, '');
  return phone !== address && PHONE.test(phone) ? phone : null;
}

/** The parts of `MessageDetails` that are present; overlong texts are cut, never refused. */
function detailsOf(params: TwilioInbound): MessageDetails {
  const get = (name: string, length = 500) => field(params, name).slice(0, length);
  const [latitude, longitude] = [Number(params.Latitude), Number(params.Longitude)];
  const isPlace = params.Latitude && params.Longitude && Number.isFinite(latitude + longitude);
  return {
    ...(isPlace && {
      location: { latitude, longitude, label: get('Label'), address: get('Address') },
    }),
    ...((params.ButtonText || params.ButtonPayload) && {
      button: { text: get('ButtonText'), payload: get('ButtonPayload', 2000) },
    }),
    ...(params.OriginalRepliedMessageSid && {
      quoted: {
        providerMessageId: get('OriginalRepliedMessageSid', 100),
        sender: get('OriginalRepliedMessageSender', 200),
      },
    }),
    ...((params.ReferralSourceId || params.ReferralHeadline || params.ReferralSourceUrl) && {
      referral: {
        headline: get('ReferralHeadline', 1000),
        body: get('ReferralBody', 2000),
        sourceUrl: get('ReferralSourceUrl', 2000),
        sourceType: get('ReferralSourceType', 50),
      },
    }),
    ...(params.FrequentlyForwarded === 'true'
      ? { forwarded: 'often' }
      : params.Forwarded === 'true' && { forwarded: 'once' }),
    ...((params.InteractiveData || params.FlowData) && {
      interactive: get(params.InteractiveData ? 'InteractiveData' : 'FlowData', 10_000),
    }),
  };
}

/**
 * WhatsApp's names for the person. `From` is a phone number or, for people who hide theirs, a
 * business-scoped user id; `ExternalUserId` gives that id beside a phone number (Twilio docs,
 * "WhatsApp key concepts"). Both identify the same person.
 */
function identitiesOf(params: TwilioInbound): InboundMessage['identities'] {
  const external = field(params, 'ExternalUserId').slice(0, 200);
  return [
    { kind: phoneOf(params.From) ? 'phone' : 'user_id', providerUserId: params.From },
    ...(external && external !== params.From
      ? [{ kind: 'user_id' as const, providerUserId: external }]
      : []),
  ];
}

/** `MediaUrl0` … with the type the sender declared for each. */
function attachmentsOf(params: TwilioInbound): InboundAttachment[] {
  return Array.from({ length: params.NumMedia }, (_, index) => {
    const mimeType = field(params, `MediaContentType${index}`).slice(0, 200);
    return { kind: kindOfMedia(mimeType), mimeType, sourceUrl: field(params, `MediaUrl${index}`) };
  }).filter(({ sourceUrl }) => sourceUrl !== '');
}

/** Converts a Twilio webhook to a message. */
export function parseTwilioInbound(params: TwilioInbound, numberId: string): InboundMessage {
  const kind = kindOf(params);
  return {
    numberId,
    channel: 'whatsapp',
    identities: identitiesOf(params),
    phone: phoneOf(params.From),
    profileName: field(params, 'ProfileName').slice(0, 200),
    providerMessageId: params.MessageSid,
    kind,
    body: params.Body || field(params, 'ButtonText'),
    payload: params,
    details: detailsOf(params),
    attachments: attachmentsOf(params),
    wantsAnswer: !UNANSWERED_KINDS.includes(kind),
  };
}
