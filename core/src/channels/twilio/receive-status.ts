import { z } from 'zod';
import { DeliveryStatus } from '../../contract/index.ts';
import { contextFor, type Platform, ValidationError } from '../../platform/index.ts';
import { recordDelivery } from '../record-delivery.ts';
import { routeTwilioWebhook, type SignedRequest } from './route-webhook.ts';

const StatusCallback = z.object({
  MessageSid: z.string().min(1),
  MessageStatus: z.string().min(1),
  From: z.string().min(1),
  ErrorCode: z.string().optional(),
});

/** Twilio's words that we have no status of our own for. */
const ALIASES: Record<string, DeliveryStatus> = {
  accepted: 'queued',
  scheduled: 'queued',
  sending: 'queued',
  canceled: 'failed',
};

/** A status callback, proved by its signature; `messageId` is ours, from the callback's address. */
export async function receiveTwilioStatus(
  platform: Platform,
  request: SignedRequest,
  messageId: string | null,
): Promise<'recorded' | 'unknown_message' | 'unknown_number' | 'bad_signature'> {
  const parsed = StatusCallback.safeParse(request.params);
  if (!parsed.success) throw new ValidationError('This is not a Twilio status callback');
  const { MessageSid, MessageStatus, From, ErrorCode } = parsed.data;
  const route = await routeTwilioWebhook(platform, request, From);
  if (route.kind !== 'routed') return route.kind;
  const status = DeliveryStatus.safeParse(ALIASES[MessageStatus] ?? MessageStatus);
  if (!status.success) return 'unknown_message';
  const isRecorded = await recordDelivery(contextFor(platform, route.organizationId), {
    messageId,
    providerMessageId: MessageSid,
    status: status.data,
    errorCode: ErrorCode ?? null,
  });
  return isRecorded ? 'recorded' : 'unknown_message';
}
