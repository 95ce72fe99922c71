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

/** Which resource a request is for; nothing when the stand-in has no such one. */
export function targetOf(method: string, path: string): Target | undefined {
  if (method === 'POST' && path === '/v2/Indicators/Typing.json') return { endpoint: 'typing' };
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

/** Basic authentication, checked only when the stand-in was given credentials. */
export function isAllowed(
  authorization: string | undefined,
  accountSid: string | undefined,
  options: FakeTwilioOptions,
): boolean {
  if (!options.accountSid || !options.authToken) return true;
  const expected = Buffer.from(`${options.accountSid}:${options.authToken}`).toString('base64');
  if (authorization !== `Basic ${expected}`) return false;
  return accountSid === undefined || accountSid === options.accountSid;
}
