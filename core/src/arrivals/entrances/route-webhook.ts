import { z } from 'zod';
import { isSignedByTwilio, readCredentials } from '../../channels/whatsapp/index.ts';
import { type Platform, queryRows } from '../../platform/index.ts';

export interface SignedRequest {
  /** Path and query as Twilio knows them, e.g. `/webhooks/twilio/whatsapp`. */
  path: string;
  signature: string;
  params: Record<string, string>;
}

export type RoutedWebhook =
  | { kind: 'routed'; organizationId: string; numberId: string }
  | { kind: 'unknown_number' }
  | { kind: 'bad_signature' };

const Row = z.object({ numberId: z.string(), organizationId: z.string(), credentials: z.string() });
type Row = z.infer<typeof Row>;

type RoutingPlatform = Pick<Platform, 'prisma' | 'secrets' | 'config'>;

/**
 * Finds the number that a Twilio request is about and verifies that the number's account signed it.
 * Two organisations may have the same number (Twilio's sandbox is shared by all): the account and
 * its token tell them apart. Only reads; an unsigned request leaves no trace.
 */
export async function routeTwilioWebhook(
  platform: RoutingPlatform,
  request: SignedRequest,
  address: string,
): Promise<RoutedWebhook> {
  // no organization here: the number and who signed say which organisation it is
  const numbers = await queryRows(platform.prisma, Row)`/* route-webhook */
    select n.id::text as "numberId", n.organization_id::text as "organizationId", a.credentials
    from numbers n join provider_accounts a on a.id = n.provider_account_id
    where n.channel = 'whatsapp' and n.address = ${address}::text
      and a.account_sid = ${request.params.AccountSid ?? ''}::text
    order by n.created_at`;
  return prove(platform, request, numbers);
}

/**
 * The same for status callbacks: when a message left before its number moved to another account of
 * the organisation, the account that took the message reports on it.
 */
export async function routeTwilioStatus(
  platform: RoutingPlatform,
  request: SignedRequest,
  address: string,
): Promise<RoutedWebhook> {
  const route = await routeTwilioWebhook(platform, request, address);
  if (route.kind !== 'unknown_number') return route;
  // no organization here: the number and who signed say which organisation it is
  const numbers = await queryRows(platform.prisma, Row)`/* route-status */
    select n.id::text as "numberId", n.organization_id::text as "organizationId", a.credentials
    from numbers n join provider_accounts a on a.organization_id = n.organization_id
    where n.channel = 'whatsapp' and n.address = ${address}::text
      and a.account_sid = ${request.params.AccountSid ?? ''}::text
    order by n.created_at`;
  return prove(platform, request, numbers);
}

function prove(platform: RoutingPlatform, request: SignedRequest, numbers: Row[]): RoutedWebhook {
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
