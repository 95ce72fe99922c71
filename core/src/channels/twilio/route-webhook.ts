import type { Platform } from '../../platform/index.ts';
import { readCredentials } from './client.ts';
import { isSignedByTwilio } from './signature.ts';

export interface SignedRequest {
  /** Path and query as Twilio was told, e.g. `/webhooks/twilio/whatsapp`. */
  path: string;
  signature: string;
  params: Record<string, string>;
}

export type RoutedWebhook =
  | { kind: 'routed'; organizationId: string; numberId: string }
  | { kind: 'unknown_number' }
  | { kind: 'bad_signature' };

/**
 * Finds the number a Twilio request is about and proves that its account signed it. Two
 * organisations may have the same number (Twilio's sandbox is shared by all): the account and its
 * token tell them apart. Reads only; a request that is not signed leaves no trace.
 */
export async function routeTwilioWebhook(
  platform: Pick<Platform, 'prisma' | 'secrets' | 'config'>,
  request: SignedRequest,
  address: string,
): Promise<RoutedWebhook> {
  const numbers = await platform.prisma.number.findMany({
    where: {
      channel: 'whatsapp',
      address,
      providerAccount: { accountSid: request.params.AccountSid ?? '' },
    },
    include: { providerAccount: true },
    orderBy: { createdAt: 'asc' },
  });
  if (numbers.length === 0) return { kind: 'unknown_number' };
  const url = `${platform.config.publicUrl}${request.path}`;
  const { signature, params } = request;
  const number = numbers.find(({ providerAccount }) => {
    if (!providerAccount) return false;
    const { authToken } = readCredentials(platform, providerAccount);
    return isSignedByTwilio({ authToken, signature, url, params });
  });
  if (!number) return { kind: 'bad_signature' };
  return { kind: 'routed', organizationId: number.organizationId, numberId: number.id };
}
