import { randomBytes } from 'node:crypto';

export type MessageStatus =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'undelivered'
  | 'failed';

/** A message as the stand-in keeps it. */
export interface SentMessage {
  sid: string;
  accountSid: string;
  to: string;
  from: string;
  body: string;
  mediaUrls: string[];
  statusCallback: string | null;
  messagingServiceSid: string | null;
  status: MessageStatus;
  errorCode: number | null;
  errorMessage: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** Every parameter as posted. */
  form: Record<string, string>;
}

export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}

export function newMessage(accountSid: string, form: URLSearchParams): SentMessage {
  const mediaUrls = form.getAll('MediaUrl');
  return {
    sid: newSid(mediaUrls.length > 0 ? 'MM' : 'SM'),
    accountSid,
    to: form.get('To') ?? '',
    from: form.get('From') ?? '',
    body: form.get('Body') ?? '',
    mediaUrls,
    statusCallback: form.get('StatusCallback'),
    messagingServiceSid: form.get('MessagingServiceSid'),
    status: 'queued',
    errorCode: null,
    errorMessage: null,
    createdAt: new Date(),
    sentAt: null,
    form: Object.fromEntries(form),
  };
}

/** https://www.twilio.com/docs/messaging/api/message-resource#message-properties */
export function messageResource(message: SentMessage) {
  const uri = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
  return {
    account_sid: message.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt && rfc2822(message.sentAt),
    date_updated: rfc2822(message.sentAt ?? message.createdAt),
    direction: 'outbound-api',
    error_code: message.errorCode,
    error_message: message.errorMessage,
    from: message.from || null,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.mediaUrls.length),
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** `GET …/Messages.json`: newest first, filtered, with Twilio's paging fields. */
export function messagePage(path: string, query: URLSearchParams, all: SentMessage[]) {
  const pageSize = Math.min(Number(query.get('PageSize') ?? 50), 1000);
  const page = Number(query.get('Page') ?? 0);
  const matching = all.filter((message) => isMatch(message, query)).reverse();
  const start = page * pageSize;
  const shown = matching.slice(start, start + pageSize);
  const link = (number: number) => {
    const params = new URLSearchParams(query);
    params.set('PageSize', String(pageSize));
    params.set('Page', String(number));
    return `${path}?${params}`;
  };
  return {
    first_page_uri: link(0),
    end: start + Math.max(shown.length - 1, 0),
    messages: shown.map(messageResource),
    next_page_uri: start + pageSize < matching.length ? link(page + 1) : null,
    page,
    page_size: pageSize,
    previous_page_uri: page > 0 ? link(page - 1) : null,
    start,
    uri: link(page),
  };
}

function isMatch(message: SentMessage, query: URLSearchParams): boolean {
  const to = query.get('To');
  const from = query.get('From');
  if ((to && to !== message.to) || (from && from !== message.from)) return false;
  // A queued message has no date of sending yet; it is found by its date of creation.
  const at = (message.sentAt ?? message.createdAt).getTime();
  const on = query.get('DateSent');
  const before = query.get('DateSent<');
  const after = query.get('DateSent>');
  if (on && new Date(at).toISOString().slice(0, 10) !== on.slice(0, 10)) return false;
  // Twilio stores whole seconds, and both bounds are inclusive.
  const second = Math.floor(at / 1000) * 1000;
  if (before && second > Date.parse(before)) return false;
  return !after || second >= Math.floor(Date.parse(after) / 1000) * 1000;
}

/** `Fri, 20 Nov 2026 13:05:09 +0000` */
function rfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
