import type { Prisma } from '@sosia/prisma';
import type { ProviderAccount } from '../../contract/index.ts';
import type { Config } from '../../platform/index.ts';
import { isMediaDeleted } from '../media/index.ts';
import { webhookUrls } from '../whatsapp/index.ts';
import { messagesPerSecond } from './messages-per-second.ts';

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
    deleteMedia: isMediaDeleted(settings),
    lastCheckedAt: row.lastCheckedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
