import { type Answer, type LoopbackServer, startLoopbackServer } from './loopback-server.ts';
import { isAllowed, type Target, targetOf } from './twilio/access.ts';
import { notFound, refusalOf, twilioError } from './twilio/errors.ts';
import {
  contentAnswer,
  type FetchedMedia,
  fetchMediaUrl,
  mediaAnswer,
  newMedia,
  type StoredMedia,
} from './twilio/media.ts';
import {
  type MessageStatus,
  messagePage,
  messageResource,
  newMessage,
  type SentMessage,
} from './twilio/messages.ts';
import type { FakeTwilioOptions, Fault, TwilioEndpoint } from './twilio/options.ts';
import {
  type CallbackRecord,
  postStatus,
  progress,
  type StatusError,
} from './twilio/status-callbacks.ts';

export { newSid, type SentMessage } from './twilio/messages.ts';
export type { FakeTwilioOptions, Fault } from './twilio/options.ts';
export { inboundMessage, signedInboundMessage, signTwilioRequest } from './twilio/webhooks.ts';

export interface FakeTwilio extends LoopbackServer {
  /** Everything accepted for sending, oldest first. */
  messages: SentMessage[];
  typing: { messageId: string; at: number }[];
  /** Files that people sent; see `receiveMedia`. */
  media: StoredMedia[];
  /** What was fetched from the MediaUrls of messages. */
  fetched: FetchedMedia[];
  /** Status callbacks that were posted, in order. */
  callbacks: CallbackRecord[];
  /** May be changed at any time. */
  options: FakeTwilioOptions;
  fail(fault: Fault): void;
  /** Stores a file as if somebody had sent it; returns the parameters of its webhook. */
  receiveMedia(file: Parameters<typeof newMedia>[0]): Record<string, string>;
  /** Gives a message a status and posts it, signed, to its StatusCallback. */
  sendStatus(sid: string, status: MessageStatus, error?: StatusError): Promise<void>;
}

/**
 * A loopback stand-in for Twilio's REST API: messages, the account, its senders, typing indicators.
 */
export async function startFakeTwilio(options: FakeTwilioOptions = {}): Promise<FakeTwilio> {
  const state: State = {
    messages: [],
    typing: [],
    callbacks: [],
    media: [],
    fetched: [],
    options,
  };
  const faults: Fault[] = [];
  const running = new AbortController();
  const server = await startLoopbackServer((request) => {
    const target = targetOf(request.method, request.path);
    if (!target) return notFound(request.path);
    const isContent = target.endpoint === 'content';
    if (!isContent && !isAllowed(request.headers.authorization, target, options)) {
      return twilioError(401, 20003, 'Authenticate');
    }
    const fault = takeFault(faults, target.endpoint);
    const delayMs = fault?.delayMs;
    if (fault?.drop === 'before') return { isDropped: true, delayMs };
    if (fault?.status) return { ...asError(fault), delayMs };
    const form = new URLSearchParams(request.body);
    const baseUrl = `http://${request.headers.host}`;
    const call = { ...target, ...request, form, state, baseUrl, signal: running.signal };
    const answer = handlers[target.endpoint](call);
    return { ...answer, delayMs, isDropped: fault?.drop === 'after' };
  });
  const close = () => {
    running.abort();
    return server.close();
  };
  return {
    ...server,
    ...state,
    close,
    [Symbol.asyncDispose]: close,
    fail: ({ times = 1, ...fault }) => {
      for (let i = 0; i < times; i++) faults.push(fault);
    },
    receiveMedia: (file) => receiveMedia(server.url, state, file),
    sendStatus: (sid, status, error) => postStatus(state, sid, status, error),
  };
}

type State = Pick<
  FakeTwilio,
  'messages' | 'typing' | 'callbacks' | 'media' | 'fetched' | 'options'
>;

function receiveMedia(
  baseUrl: string,
  { media, options }: State,
  file: Parameters<typeof newMedia>[0],
): Record<string, string> {
  const stored = newMedia(file);
  media.push(stored);
  const account = options.accountSid ?? `AC${'0'.repeat(32)}`;
  const path = `/2010-04-01/Accounts/${account}/Messages/${stored.messageSid}/Media/${stored.sid}`;
  return {
    MessageSid: stored.messageSid,
    Body: '',
    NumMedia: '1',
    MediaUrl0: `${baseUrl}${path}`,
    MediaContentType0: stored.contentType,
  };
}

/** Twilio fetches the file before it sends the message, which fails if the file is unreadable. */
async function readMediaUrls(state: State, message: SentMessage): Promise<void> {
  const { fetchFrom } = state.options;
  if (!fetchFrom) return;
  for (const url of message.mediaUrls) {
    const fetched = await fetchMediaUrl(url, fetchFrom(url));
    state.fetched.push(fetched);
    if (fetched.status === 200) continue;
    await postStatus(state, message.sid, 'failed', {
      code: 63019,
      message: 'Media failed to download',
    });
  }
}

interface Call extends Target {
  path: string;
  baseUrl: string;
  headers: LoopbackServer['requests'][number]['headers'];
  method: string;
  query: URLSearchParams;
  form: URLSearchParams;
  state: State;
  signal: AbortSignal;
}

const handlers: Record<TwilioEndpoint, (call: Call) => Answer> = {
  send({ state, form, accountSid = '', signal }) {
    const refusal = refusalOf(form, state.options.senders);
    if (refusal) return refusal;
    const message = newMessage(accountSid, form);
    state.messages.push(message);
    const body = messageResource(message);
    void progress(state, message.sid, signal);
    void readMediaUrls(state, message).catch(() => undefined);
    return { status: 201, body };
  },
  list({ state, path, query, accountSid }) {
    const own = state.messages.filter((message) => message.accountSid === accountSid);
    return { body: messagePage(path, query, own) };
  },
  fetch({ state, path, sid, accountSid }) {
    const found = state.messages.find((it) => it.sid === sid && it.accountSid === accountSid);
    return found ? { body: messageResource(found) } : notFound(path);
  },
  account({ path, accountSid: sid }) {
    const owner = { sid, owner_account_sid: sid, friendly_name: 'Loopback', auth_token: '' };
    const dates = { date_created: null, date_updated: null };
    const uris = {
      uri: path,
      subresource_uris: { messages: path.replace('.json', '/Messages.json') },
    };
    return { body: { ...owner, ...dates, ...uris, status: 'active', type: 'Full' } };
  },
  senders({ state }) {
    const senders = (state.options.senders ?? []).map((sender_id, index) => ({
      sid: `XE${String(index).padStart(32, '0')}`,
      status: 'ONLINE',
      sender_id,
      webhook: {},
    }));
    const meta = { key: 'senders', page: 0, page_size: 50, next_page_url: null };
    return { body: { senders, meta } };
  },
  media({ state, sid, method, path, baseUrl }) {
    const media = state.media.find((it) => it.sid === sid);
    return mediaAnswer(method, path, { media, baseUrl });
  },
  content({ state, sid, headers }) {
    // The content network refuses a signed address that comes with credentials as well.
    if (headers.authorization) return { status: 400, body: 'Only one auth mechanism allowed' };
    return contentAnswer(state.media.find((it) => it.sid === sid));
  },
  typing({ state, form }) {
    const messageId = form.get('messageId') ?? '';
    if (form.get('channel') !== 'whatsapp' || !/^(SM|MM)[0-9a-f]{32}$/.test(messageId)) {
      return twilioError(400, 20001, 'Invalid parameter: channel or messageId');
    }
    state.typing.push({ messageId, at: Date.now() });
    return { body: { success: true } };
  },
};

function takeFault(faults: Fault[], endpoint: TwilioEndpoint): Fault | undefined {
  const index = faults.findIndex((fault) => (fault.on ?? 'send') === endpoint);
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}

function asError({ status = 500, code = 20500, message, headers, body }: Fault): Answer {
  const made = twilioError(status, code, message ?? 'Internal Server Error');
  return { ...made, ...(body === undefined ? {} : { body }), headers };
}
