import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Config, Context } from '../../platform/index.ts';

/**
 * `authToken` always signs webhooks. The REST API is called with the API key if there is one,
 * because a key can be revoked on its own.
 */
export const TwilioCredentials = z.object({
  authToken: z.string(),
  apiKeySid: z.string().optional(),
  apiKeySecret: z.string().optional(),
});
export type TwilioCredentials = z.infer<typeof TwilioCredentials>;

/** Decrypted credentials, cached because every webhook and every message needs them. */
const opened = new WeakMap<object, Map<string, TwilioCredentials>>();
const MOST_OPENED = 500;

/** Decrypts the credentials of a provider account. */
export function readCredentials(
  { secrets }: Pick<Context, 'secrets'>,
  { credentials }: { credentials: string },
): TwilioCredentials {
  const known = opened.get(secrets) ?? new Map<string, TwilioCredentials>();
  opened.set(secrets, known);
  const read =
    known.get(credentials) ?? TwilioCredentials.parse(JSON.parse(secrets.decrypt(credentials)));
  if (known.size >= MOST_OPENED) known.clear();
  known.set(credentials, read);
  return read;
}

/** User name and password for the REST API. */
export function restLogin({
  accountSid,
  authToken,
  apiKeySid,
  apiKeySecret,
}: TwilioAccount): [username: string, password: string] {
  return apiKeySid && apiKeySecret ? [apiKeySid, apiKeySecret] : [accountSid, authToken];
}

export type TwilioAccount = TwilioCredentials & { accountSid: string };

/** Timeout of one request to Twilio, in ms. */
const TIMEOUT_MS = 10_000;
const MAX_SOCKETS = 64;

/** One client per account, kept because its connections are worth reusing. */
const clients = new WeakMap<object, Map<string, Promise<TwilioClient>>>();

/**
 * Twilio's client for one account. `TWILIO_API_BASE_URL` replaces Twilio's host. The SDK's own
 * retries are off: the outbox does the retrying.
 */
export function twilioClient(
  config: Pick<Config, 'twilio'>,
  account: TwilioAccount,
): Promise<TwilioClient> {
  const ofInstallation = clients.get(config.twilio) ?? new Map<string, Promise<TwilioClient>>();
  clients.set(config.twilio, ofInstallation);
  const login = [account.accountSid, ...restLogin(account)];
  const key = createHash('sha256').update(JSON.stringify(login)).digest('hex');
  const client = ofInstallation.get(key) ?? openClient(config.twilio.apiBaseUrl, account);
  ofInstallation.set(key, client);
  return client;
}

async function openClient(apiBaseUrl: string | undefined, account: TwilioAccount) {
  // Loaded on first use: its generated code takes a second that would delay start-up.
  const { default: twilio } = await import('twilio');
  const inner = new twilio.RequestClient({ timeout: TIMEOUT_MS, maxSockets: MAX_SOCKETS });
  const request = inner.request.bind(inner);
  inner.request = async (options) => {
    const response = await request<unknown>(options);
    if (response.statusCode === 429) throw tooManyRequests(response);
    return response as never;
  };
  const client = twilio(...restLogin(account), {
    accountSid: account.accountSid,
    autoRetry: false,
    timeout: TIMEOUT_MS,
    httpClient: inner,
  });
  if (apiBaseUrl) {
    client.api.baseUrl = apiBaseUrl;
    client.messaging.baseUrl = apiBaseUrl;
  }
  return client;
}

/** The SDK's own error omits the headers, and with them `Retry-After`. */
function tooManyRequests({ body, headers }: { body: unknown; headers: unknown }): Error {
  const { code, message } = parsed(body);
  return Object.assign(new Error(message ?? 'Too Many Requests'), { status: 429, code, headers });
}

function parsed(body: unknown): { code?: number; message?: string } {
  if (typeof body !== 'string') return body ?? {};
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}

export type TwilioClient = Awaited<ReturnType<typeof openClient>>;
