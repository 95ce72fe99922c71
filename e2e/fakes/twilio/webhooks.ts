import { createHmac } from 'node:crypto';
import { newSid, type SentMessage } from './messages.ts';

/**
 * `X-Twilio-Signature` of a form POST: the URL as configured, then each name and value sorted by
 * name, HMAC-SHA1 under the account's token. https://www.twilio.com/docs/usage/security
 */
export function signTwilioRequest(
  token: string,
  url: string,
  params: Record<string, string>,
): string {
  const signed = Object.keys(params)
    .sort()
    .reduce((text, name) => text + name + params[name], url);
  return createHmac('sha1', token).update(Buffer.from(signed, 'utf8')).digest('base64');
}

/**
 * What Twilio posts when a person writes on WhatsApp. Parameters derived from `From`, `ProfileName`
 * and `MessageSid` follow their `overrides`; undefined omits a parameter.
 */
export function inboundMessage(overrides: Record<string, string | undefined> = {}) {
  const from = overrides.From ?? 'whatsapp:+5511987654321';
  const sid = overrides.MessageSid ?? newSid('SM');
  const name = overrides.ProfileName ?? 'Maria das Dores';
  // A sender who hides their number has a business-scoped id and no WaId.
  const waId = /^whatsapp:\+(\d+)$/.exec(from)?.[1];
  const context = { ProfileName: name, ...(waId ? { WaId: waId } : {}) };
  const all: Record<string, string | undefined> = {
    SmsMessageSid: sid,
    NumMedia: '0',
    ProfileName: name,
    MessageType: 'text',
    SmsSid: sid,
    WaId: waId,
    SmsStatus: 'received',
    Body: 'Oi',
    To: 'whatsapp:+14155238886',
    NumSegments: '1',
    ReferralNumMedia: '0',
    MessageSid: sid,
    AccountSid: `AC${'0'.repeat(32)}`,
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context } }),
    From: from,
    ApiVersion: '2010-04-01',
    ...overrides,
  };
  const params: Record<string, string> = {};
  for (const [key, value] of Object.entries(all)) if (value !== undefined) params[key] = value;
  return { params, body: new URLSearchParams(params).toString() };
}

/** `inboundMessage` with Twilio's headers, signed for `url`. */
export function signedInboundMessage(
  { token, url }: { token: string; url: string },
  overrides: Record<string, string | undefined> = {},
) {
  const { params, body } = inboundMessage(overrides);
  return { params, body, headers: webhookHeaders(token, url, params) };
}

/** Parameters of a status callback for a WhatsApp message. */
export function statusParams(message: SentMessage): Record<string, string> {
  const { errorCode, errorMessage } = message;
  return {
    ChannelPrefix: 'whatsapp',
    ApiVersion: '2010-04-01',
    MessageStatus: message.status,
    SmsSid: message.sid,
    SmsStatus: message.status,
    ChannelInstallSid: `XE${message.accountSid.slice(2)}`,
    To: message.to,
    From: message.from,
    MessageSid: message.sid,
    AccountSid: message.accountSid,
    ...(message.status === 'read' ? { EventType: 'READ' } : {}),
    ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
    ...(errorMessage === null ? {} : { ChannelStatusMessage: errorMessage }),
  };
}

export function webhookHeaders(
  token: string,
  url: string,
  params: Record<string, string>,
): Record<string, string> {
  return {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'user-agent': 'TwilioProxy/1.1',
    'i-twilio-idempotency-token': crypto.randomUUID(),
    'x-twilio-signature': signTwilioRequest(token, url, params),
  };
}
