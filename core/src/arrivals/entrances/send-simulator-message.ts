import type { InboundAttachment } from '../../channels/port/index.ts';
import { handedFileKey, handedFileSource } from '../../channels/simulator/index.ts';
import type { SendSimulatorMessage, TriedFile } from '../../contract/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';
import { type ReceivedMessage, receiveMessage } from '../index.ts';

export function simulatorAddress(personaId: string): string {
  return `simulator:${personaId}`;
}

/** The id of a visitor in the simulator's channel. */
export function visitorUserId(visitorId: string): string {
  return `visitor:${visitorId}`;
}

/**
 * Handles a message written, spoken or shown in the simulator like any other: it is stored once
 * under its id, one job fetches its file and listens to it, and another job answers. Throws
 * `NotFoundError` if the persona does not exist.
 */
export async function sendSimulatorMessage(
  ctx: Context,
  input: SendSimulatorMessage,
): Promise<ReceivedMessage> {
  const number = await ctx.db.number.findUnique({
    where: {
      organizationId_address: {
        organizationId: ctx.organizationId,
        address: simulatorAddress(input.personaId),
      },
    },
    select: { id: true },
  });
  if (!number) throw new NotFoundError('Persona');
  const key = input.file && (await handIn(ctx, input.messageId, input.file));
  const received = await receiveMessage(ctx, {
    numberId: number.id,
    channel: 'simulator',
    identities: [{ kind: 'user_id', providerUserId: visitorUserId(input.visitorId) }],
    phone: null,
    profileName: input.visitorName,
    providerMessageId: `simulator-in-${input.messageId}`,
    kind: input.file?.kind ?? 'text',
    body: input.text,
    payload: {},
    details: {},
    ...(input.file && key && { attachments: [announced(input.file, key)] }),
    wantsAnswer: true,
  });
  if (key && received.isDuplicate) await dropUnneeded(ctx, received.messageId, key);
  return received;
}

/**
 * Stores the bytes where the job finds them. Runs before the message is written, so that no message
 * is without its file.
 */
async function handIn(ctx: Context, messageId: string, { base64 }: TriedFile): Promise<string> {
  const key = handedFileKey(ctx, messageId);
  await ctx.storage.put(key, Buffer.from(base64, 'base64'));
  return key;
}

/** A repeated request stores the file again after the job has taken it over. */
async function dropUnneeded(ctx: Context, messageId: string, key: string): Promise<void> {
  const waiting = await ctx.db.attachment.count({ where: { messageId, storageKey: null } });
  if (waiting === 0) await ctx.storage.delete(key);
}

/** The real type is read from the bytes later. */
function announced({ kind, fileName }: TriedFile, key: string): InboundAttachment {
  return {
    kind,
    mimeType: 'application/octet-stream',
    sourceUrl: handedFileSource(key),
    ...(fileName && { fileName }),
  };
}
