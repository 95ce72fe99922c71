import type { Config } from '../../platform/index.ts';
import { type TwilioAccount, twilioClient } from './client.ts';

/**
 * Asks Twilio for the account itself. Answers what is wrong in one line, or null: the credentials
 * are refused, the account is suspended or closed, or Twilio cannot be reached.
 */
export async function checkTwilioAccount(
  config: Pick<Config, 'twilio'>,
  account: TwilioAccount,
): Promise<string | null> {
  try {
    const client = await twilioClient(config, account);
    const { status } = await client.api.v2010.accounts(account.accountSid).fetch();
    return status === 'active' ? null : `The account is ${status}`;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    const text = (message ?? String(error)).slice(0, 300);
    return code ? `${text} (${String(code)})` : text;
  }
}
