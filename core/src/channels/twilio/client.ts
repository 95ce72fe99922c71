import { z } from 'zod';
import type { Config, Context } from '../../platform/index.ts';

export const TwilioCredentials = z.object({ authToken: z.string() });
export type TwilioCredentials = z.infer<typeof TwilioCredentials>;

/** The sealed credentials of a provider account. */
export function readCredentials(
  ctx: Pick<Context, 'secrets'>,
  account: { credentials: string },
): TwilioCredentials {
  return TwilioCredentials.parse(JSON.parse(ctx.secrets.decrypt(account.credentials)));
}

/** Longest wait for Twilio's answer to one request, in ms. */
const TIMEOUT_MS = 10_000;

/**
 * Twilio's client for one account. `TWILIO_API_BASE_URL` puts another host in Twilio's place. The
 * SDK's own retries are off: the outbox owns them.
 */
export async function twilioClient(
  config: Pick<Config, 'twilio'>,
  account: { accountSid: string; authToken: string },
) {
  // Loaded at the first use: its generated code costs a second that start-up need not wait for.
  const { default: twilio } = await import('twilio');
  const client = twilio(account.accountSid, account.authToken, {
    autoRetry: false,
    timeout: TIMEOUT_MS,
  });
  const { apiBaseUrl } = config.twilio;
  if (apiBaseUrl) {
    client.api.baseUrl = apiBaseUrl;
    client.messaging.baseUrl = apiBaseUrl;
  }
  return client;
}

export type TwilioClient = Awaited<ReturnType<typeof twilioClient>>;
