import type { MessageStatus, SentMessage } from './messages.ts';
import type { FakeTwilioOptions } from './options.ts';
import { statusParams, webhookHeaders } from './webhooks.ts';

export interface StatusError {
  code: number;
  message: string;
}

export interface CallbackRecord {
  url: string;
  params: Record<string, string>;
  /** Our server's HTTP status; 0 when it could not be reached. */
  status: number;
}

interface State {
  messages: SentMessage[];
  callbacks: CallbackRecord[];
  options: FakeTwilioOptions;
}

/** Takes a message through `options.statuses`; stops when the stand-in is closed. */
export async function progress(state: State, sid: string, signal: AbortSignal): Promise<void> {
  for (const status of state.options.statuses ?? []) {
    await new Promise((resolve) => setTimeout(resolve, state.options.statusDelayMs ?? 5));
    if (signal.aborted) return;
    await postStatus(state, sid, status);
  }
}

/** Gives a message a status and posts it, signed, to the message's StatusCallback. */
export async function postStatus(
  state: State,
  sid: string,
  status: MessageStatus,
  error?: StatusError,
): Promise<void> {
  const message = state.messages.find((it) => it.sid === sid);
  if (!message) throw new Error(`no message ${sid}`);
  message.status = status;
  message.errorCode = error?.code ?? null;
  message.errorMessage = error?.message ?? null;
  if (status === 'sent') message.sentAt ??= new Date();
  const url = message.statusCallback;
  if (!url) return;
  const params = statusParams(message);
  const target = state.options.deliverTo?.(url) ?? url;
  if (!['127.0.0.1', 'localhost'].includes(new URL(target).hostname)) {
    throw new Error(`a stand-in posts to this machine alone, not to ${target}`);
  }
  const answer = await fetch(target, {
    method: 'POST',
    headers: webhookHeaders(state.options.authToken ?? '', url, params),
    body: new URLSearchParams(params).toString(),
  }).catch(() => undefined);
  state.callbacks.push({ url, params, status: answer?.status ?? 0 });
}
