import type { MessageStatus } from './messages.ts';

export type TwilioEndpoint =
  | 'send'
  | 'list'
  | 'fetch'
  | 'account'
  | 'senders'
  | 'typing'
  | 'media'
  | 'content';

export interface Fault {
  /** Default 1. */
  times?: number;
  /** Default `send`. */
  on?: TwilioEndpoint;
  status?: number;
  code?: number;
  message?: string;
  headers?: Record<string, string>;
  /** Sent instead of Twilio's JSON, such as a proxy's HTML page. */
  body?: string;
  /** On its own: a normal answer, but late. */
  delayMs?: number;
  /** Close the connection `before` or `after` the message was accepted. */
  drop?: 'before' | 'after';
}

export interface FakeTwilioOptions {
  /** If both are given, any other account or token gets 401. */
  accountSid?: string;
  authToken?: string;
  /** A standard API key that is accepted as well. */
  apiKey?: { sid: string; secret: string };
  /** If given, any other `From` gets error 63007, and the Senders API lists these as online. */
  senders?: string[];
  /** Statuses that every message goes through by itself; each is posted to its StatusCallback. */
  statuses?: MessageStatus[];
  statusDelayMs?: number;
  /** Where to deliver a callback whose (signed) public address does not lead to this machine. */
  deliverTo?: (statusCallback: string) => string;
  /** If given, every MediaUrl is fetched (HEAD and GET) from the address that this returns. */
  fetchFrom?: (mediaUrl: string) => string;
}
