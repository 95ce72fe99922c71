import type { Prisma } from '@sosia/prisma';
import type { ProviderAccount } from '../../contract/index.ts';
import type { Config } from '../../platform/index.ts';
import { messagesPerSecond } from '../take-sender-slot.ts';

/** Everything but the sealed credentials: what is not read cannot leak. */
export const ACCOUNT_FIELDS = {
  id: true,
  name: true,
  accountSid: true,
  isFromEnvironment: true,
  settings: true,
  lastCheckedAt: true,
  lastCheckError: true,
  createdAt: true,
} satisfies Prisma.ProviderAccountSelect;

type AccountRow = Prisma.ProviderAccountGetPayload<{ select: typeof ACCOUNT_FIELDS }>;

/**
 * Connection overrides of Twilio ("Webhooks: Connection Overrides"): up to three retries, after
 * any failure, with four seconds of patience each.
 */
const OVERRIDES = '#rc=3&rp=all&rt=4000';

/** Where Twilio is to post messages and statuses. */
export function webhookUrls(publicUrl: string) {
  return {
    webhookUrl: `${publicUrl}/webhooks/twilio/whatsapp${OVERRIDES}`,
    statusCallbackUrl: `${publicUrl}/webhooks/twilio/status${OVERRIDES}`,
  };
}

/** A provider account as the API shows it, with the address to paste at the provider. */
export function accountView(
  { settings, ...row }: AccountRow,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): ProviderAccount {
  return {
    ...row,
    provider: 'twilio',
    ...webhookUrls(publicUrl),
    messagesPerSecond: messagesPerSecond(settings),
    lastCheckedAt: row.lastCheckedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
