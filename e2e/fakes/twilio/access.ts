import type { FakeTwilioOptions, TwilioEndpoint } from './options.ts';

export interface Target {
  endpoint: TwilioEndpoint;
  accountSid?: string | undefined;
  sid?: string | undefined;
}

const MEDIA_PATH =
  /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/Messages\/(?:SM|MM)[0-9a-f]{32}\/Media\/(ME[0-9a-f]{32})(\.json)?$/;

const ACCOUNT_PATH =
  /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})(\/Messages)?(?:\/((?:SM|MM)[0-9a-f]{32}))?\.json$/;

/** Which resource a request is for; undefined when the stand-in does not have it. */
export function targetOf(method: string, path: string): Target | undefined {
  if (method === 'POST' && path === '/v2/Indicators/Typing.json') return { endpoint: 'typing' };
  if (method === 'GET' && path === '/v2/Channels/Senders') return { endpoint: 'senders' };
  const [, owner, mediaSid, json] = MEDIA_PATH.exec(path) ?? [];
  if (owner && method === (json ? 'DELETE' : 'GET')) {
    return { endpoint: 'media', accountSid: owner, sid: mediaSid };
  }
  const content = /^\/cdn\/(ME[0-9a-f]{32})$/.exec(path)?.[1];
  if (content && method === 'GET') return { endpoint: 'content', sid: content };
  const [, accountSid, messages, sid] = ACCOUNT_PATH.exec(path) ?? [];
  if (!accountSid) return undefined;
  if (method === 'POST') {
    return messages && !sid ? { endpoint: 'send', accountSid } : undefined;
  }
  if (method !== 'GET') return undefined;
  if (!messages) return sid ? undefined : { endpoint: 'account', accountSid };
  return { endpoint: sid ? 'fetch' : 'list', accountSid, sid };
}

/**
 * Basic authentication, checked only when the stand-in was given credentials. A standard API key
 * gives access to everything except the account itself (Twilio docs, "API keys").
 */
export function isAllowed(
  authorization: string | undefined,
  { endpoint, accountSid }: Target,
  options: FakeTwilioOptions,
): boolean {
  if (!options.accountSid || !options.authToken) return true;
  const { apiKey } = options;
  const isByKey = apiKey !== undefined && authorization === basic(apiKey.sid, apiKey.secret);
  const isByToken = authorization === basic(options.accountSid, options.authToken);
  if (!isByToken && (!isByKey || endpoint === 'account')) return false;
  return accountSid === undefined || accountSid === options.accountSid;
}

const basic = (username: string, password: string) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
