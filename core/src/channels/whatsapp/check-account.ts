import type { Config } from '../../platform/index.ts';
import { type TwilioAccount, twilioClient } from './client.ts';

/**
 * Asks Twilio for the account, with the token that signs its webhooks; with an API key also asks
 * for a message, as the outbox does, because a standard key may do anything but read the account
 * (Twilio docs, "API keys"). Returns the problem in one line, or null: credentials are refused, the
 * account is suspended or closed, or Twilio cannot be reached.
 */
export async function checkTwilioAccount(
  config: Pick<Config, 'twilio'>,
  account: TwilioAccount,
): Promise<string | null> {
  const { accountSid, authToken, apiKeySid } = account;
  const problem = await problemOf(async () => {
    const client = await twilioClient(config, { accountSid, authToken });
    const { status } = await client.api.v2010.accounts(accountSid).fetch();
    return status === 'active' ? null : `The account is ${status}`;
  });
  if (problem || !apiKeySid) return problem;
  const keyProblem = await problemOf(async () => {
    const client = await twilioClient(config, account);
    await client.messages.list({ limit: 1 });
    return null;
  });
  return keyProblem && `API key: ${keyProblem}`;
}

async function problemOf(ask: () => Promise<string | null>): Promise<string | null> {
  try {
    return await ask();
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    const text = (message ?? String(error)).slice(0, 300);
    return code ? `${text} (${String(code)})` : text;
  }
}
