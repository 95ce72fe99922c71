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
  /** In place of Twilio's JSON, such as a proxy's HTML page. */
  body?: string;
  /** Alone: answer as usual, but late. */
  delayMs?: number;
  /** Close the connection, `before` the message was taken or `after`. */
  drop?: 'before' | 'after';
}

export interface FakeTwilioOptions {
  /** Given both, every other account or token gets 401. */
  accountSid?: string;
  authToken?: string;
  /** A standard API key, taken beside them. */
  apiKey?: { sid: string; secret: string };
  /** Given, any other `From` gets error 63007. They are what the Senders API lists as online. */
  senders?: string[];
  /** Statuses every message goes through by itself; each is posted to its StatusCallback. */
  statuses?: MessageStatus[];
  statusDelayMs?: number;
  /** Where a callback is delivered, when its (signed) public address is not this machine's. */
  deliverTo?: (statusCallback: string) => string;
  /** Given, every MediaUrl is read (HEAD and GET) from where this says. */
  fetchFrom?: (mediaUrl: string) => string;
}
