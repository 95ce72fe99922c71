import type { Config } from '../../platform/index.ts';
import { type TwilioAccount, type TwilioClient, twilioClient } from './client.ts';
import { webhookUrls } from './webhook-urls.ts';

/** Twilio's sandbox number, shared by everybody; its webhook can only be set in the Console. */
export const SANDBOX = 'whatsapp:+14155238886';

export type Connection =
  | { kind: 'connected'; senderSid: string; status: string; before: string | null }
  /** Nothing to do: it was already set. */
  | { kind: 'unchanged'; senderSid: string; status: string }
  | { kind: 'sandbox' }
  | { kind: 'unknown_sender'; known: string[] };

/**
 * Points a WhatsApp sender of an account at this installation (webhook and status callback) using
 * Twilio's Senders API. `address` is `whatsapp:+…`, `url` the installation's public address.
 * Returns what was done, or why a person has to do it; throws what the SDK throws when Twilio
 * refuses.
 */
export async function connectSender(
  config: Pick<Config, 'twilio'>,
  account: TwilioAccount,
  { address, url }: { address: string; url: string },
): Promise<Connection> {
  if (address === SANDBOX) return { kind: 'sandbox' };
  const client = await twilioClient(config, account);
  const senders = await client.messaging.v2.channelsSenders.list({ channel: 'whatsapp' });
  const sender = senders.find(({ senderId }) => senderId === address);
  if (!sender) return { kind: 'unknown_sender', known: senders.map(({ senderId }) => senderId) };
  const { webhookUrl, statusCallbackUrl } = webhookUrls(url);
  const { sid: senderSid, status } = sender;
  const before = readWebhook(sender.webhook);
  const isSame = before.callback === webhookUrl && before.status === statusCallbackUrl;
  if (isSame) return { kind: 'unchanged', senderSid, status };
  await setWebhook(client, senderSid, { webhookUrl, statusCallbackUrl });
  return { kind: 'connected', senderSid, status, before: before.callback };
}

/** The SDK returns nested objects unconverted, in Twilio's spelling. */
function readWebhook(webhook: unknown): { callback: string | null; status: string | null } {
  const given = (webhook ?? {}) as Record<string, string | null | undefined>;
  const callback = given.callback_url ?? given.callbackUrl ?? null;
  return { callback, status: given.status_callback_url ?? given.statusCallbackUrl ?? null };
}

async function setWebhook(
  client: TwilioClient,
  senderSid: string,
  { webhookUrl, statusCallbackUrl }: { webhookUrl: string; statusCallbackUrl: string },
): Promise<void> {
  const webhook = {
    callback_url: webhookUrl,
    callback_method: 'POST',
    status_callback_url: statusCallbackUrl,
    status_callback_method: 'POST',
  };
  // The SDK posts this body unchanged, whatever its types call the fields.
  await client.messaging.v2.channelsSenders(senderSid).update({ webhook } as never);
}
