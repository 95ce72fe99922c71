import { z } from 'zod';
import { twilioStatus } from '../../channels/whatsapp/index.ts';
import { recordDelivery } from '../../outbox/index.ts';
import { contextFor, type Platform, ValidationError } from '../../platform/index.ts';
import { routeTwilioStatus, type SignedRequest } from './route-webhook.ts';

const StatusCallback = z.object({
  MessageSid: z.string().min(1),
  MessageStatus: z.string().min(1),
  From: z.string().min(1),
  ErrorCode: z.string().optional(),
  EventType: z.string().optional(),
  ChannelStatusMessage: z.string().optional(),
});

/**
 * Receives a status callback, verified by its signature; `messageId` is ours, from the callback's
 * address.
 */
export async function receiveTwilioStatus(
  platform: Platform,
  request: SignedRequest,
  messageId: string | null,
): Promise<'recorded' | 'unknown_message' | 'unknown_number' | 'bad_signature'> {
  const parsed = StatusCallback.safeParse(request.params);
  if (!parsed.success) throw new ValidationError('This is not a Twilio status callback');
  const { MessageSid, MessageStatus, From, ErrorCode, EventType, ChannelStatusMessage } =
    parsed.data;
  const route = await routeTwilioStatus(platform, request, From);
  if (route.kind !== 'routed') return route.kind;
  const status = twilioStatus(MessageStatus, EventType);
  if (!status) return 'unknown_message';
  const isRecorded = await recordDelivery(contextFor(platform, route.organizationId), {
    messageId,
    providerMessageId: MessageSid,
    status,
    errorCode: ErrorCode || null,
    errorMessage: ChannelStatusMessage?.slice(0, 500) || null,
  });
  return isRecorded ? 'recorded' : 'unknown_message';
}
