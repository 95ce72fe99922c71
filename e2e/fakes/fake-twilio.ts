import { type Answer, type LoopbackServer, startLoopbackServer } from './loopback-server.ts';
import { isAllowed, type Target, targetOf } from './twilio/access.ts';
import { notFound, refusalOf, twilioError } from './twilio/errors.ts';
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
  /** Everything taken for sending, oldest first. */
  messages: SentMessage[];
  typing: { messageId: string; at: number }[];
  /** Status callbacks that were posted, in order. */
  callbacks: CallbackRecord[];
  /** May be changed at any time. */
  options: FakeTwilioOptions;
  fail(fault: Fault): void;
  /** Moves a message to a status and posts it, signed, to its StatusCallback. */
  sendStatus(sid: string, status: MessageStatus, error?: StatusError): Promise<void>;
}

/** A loopback stand-in for Twilio's REST API: messages, the account, typing indicators. */
export async function startFakeTwilio(options: FakeTwilioOptions = {}): Promise<FakeTwilio> {
  const state: State = { messages: [], typing: [], callbacks: [], options };
  const faults: Fault[] = [];
  const running = new AbortController();
  const server = await startLoopbackServer((request) => {
    const target = targetOf(request.method, request.path);
    if (!target) return notFound(request.path);
    if (!isAllowed(request.headers.authorization, target.accountSid, options)) {
      return twilioError(401, 20003, 'Authenticate');
    }
    const fault = takeFault(faults, target.endpoint);
    const delayMs = fault?.delayMs;
    if (fault?.drop === 'before') return { isDropped: true, delayMs };
    if (fault?.status) return { ...asError(fault), delayMs };
    const form = new URLSearchParams(request.body);
    const call = { ...target, ...request, form, state, signal: running.signal };
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
    sendStatus: (sid, status, error) => postStatus(state, sid, status, error),
  };
}

type State = Pick<FakeTwilio, 'messages' | 'typing' | 'callbacks' | 'options'>;

interface Call extends Target {
  path: string;
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
