import type { Context } from '../platform/index.ts';
import { isReachable } from './media/index.ts';
import type { ChannelPort } from './port/index.ts';
import type { SendingNumber } from './sending-number.ts';
import { simulatorPort } from './simulator/index.ts';
import { readCredentials, twilioClient, twilioPort } from './whatsapp/index.ts';

/** The port for one number; null when its account is missing. */
export async function openPort(
  ctx: Pick<Context, 'config' | 'secrets'>,
  number: SendingNumber,
): Promise<ChannelPort | null> {
  if (number.channel === 'simulator') return simulatorPort;
  const account = number.providerAccount;
  if (!account) return null;
  const credentials = readCredentials(ctx, account);
  const { accountSid } = account;
  const client = await twilioClient(ctx.config, { accountSid, ...credentials });
  const base = `${ctx.config.publicUrl}/webhooks/twilio/status`;
  const canCallBack = isReachable(ctx.config);
  return twilioPort(client, (messageId) => (canCallBack ? `${base}/${messageId}` : null));
}
