import type { Config } from '../../platform/index.ts';
import { type TwilioAccount, twilioClient } from './client.ts';

/** A sender can still send while its profile is being updated. */
const ONLINE = ['ONLINE', 'ONLINE:UPDATING'];

/**
 * The addresses (`whatsapp:+…`) of an account's WhatsApp senders that can send now, from Twilio's
 * Senders API. Throws what the SDK throws when Twilio refuses.
 */
export async function listOnlineSenders(
  config: Pick<Config, 'twilio'>,
  account: TwilioAccount,
): Promise<string[]> {
  const client = await twilioClient(config, account);
  const senders = await client.messaging.v2.channelsSenders.list({ channel: 'whatsapp' });
  return senders.flatMap(({ status, senderId }) => (ONLINE.includes(status) ? [senderId] : []));
}
