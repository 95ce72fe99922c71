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

interface Row {
  numberId: string;
  organizationId: string;
  credentials: string;
}

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
  const numbers = await platform.prisma.$queryRaw<Row[]>`/* route-webhook */
    select n.id::text as "numberId", n.organization_id::text as "organizationId", a.credentials
    from numbers n join provider_accounts a on a.id = n.provider_account_id
    where n.channel = 'whatsapp' and n.address = ${address}::text
      and a.account_sid = ${request.params.AccountSid ?? ''}::text
    order by n.created_at`;
  if (numbers.length === 0) return { kind: 'unknown_number' };
  const url = `${platform.config.publicUrl}${request.path}`;
  const { signature, params } = request;
  const number = numbers.find((one) => {
    const { authToken } = readCredentials(platform, one);
    return isSignedByTwilio({ authToken, signature, url, params });
  });
  if (!number) return { kind: 'bad_signature' };
  const { organizationId, numberId } = number;
  return { kind: 'routed', organizationId, numberId };
}
