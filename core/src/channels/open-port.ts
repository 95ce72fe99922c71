import type { Context } from '../platform/index.ts';
import type { ChannelPort } from './port.ts';
import { simulatorPort } from './simulator/port.ts';
import { readCredentials, twilioClient } from './twilio/client.ts';
import { twilioPort } from './twilio/port.ts';

export interface SendingNumber {
  channel: 'whatsapp' | 'simulator';
  providerAccount: { accountSid: string; credentials: string } | null;
}

/** The way out for one number; null when its account is missing. */
export async function openPort(
  ctx: Pick<Context, 'config' | 'secrets'>,
  number: SendingNumber,
): Promise<ChannelPort | null> {
  if (number.channel === 'simulator') return simulatorPort;
  const account = number.providerAccount;
  if (!account) return null;
  const { authToken } = readCredentials(ctx, account);
  const client = await twilioClient(ctx.config, { accountSid: account.accountSid, authToken });
  const base = `${ctx.config.publicUrl}/webhooks/twilio/status`;
  const canCallBack = isReachable(ctx.config);
  return twilioPort(client, (messageId) => (canCallBack ? `${base}/${messageId}` : null));
}

/** Twilio refuses a message whose callback goes to an address that only this machine knows. */
function isReachable({ publicUrl, twilio }: Context['config']): boolean {
  const isLocal = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(publicUrl);
  return !isLocal || twilio.apiBaseUrl !== undefined;
}
