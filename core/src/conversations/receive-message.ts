import { type Person, resolveContact } from '../contacts/index.ts';
import type { MessageDetails } from '../contract/index.ts';
import {
  announce,
  type Context,
  isUniqueViolation,
  newId,
  type ScopedDb,
} from '../platform/index.ts';
import { applyManners, judgeArrival } from './apply-manners.ts';
import { readTiming, waitForBurst } from './burst.ts';
import { readLanguage } from './notices.ts';
import { preview } from './preview.ts';

/** A file as its provider announces it; what it really is, its bytes tell later. */
export interface InboundAttachment {
  kind: string;
  mimeType: string;
  sourceUrl: string;
  fileName?: string;
}

/** One message from a person, as a channel understood it. */
export interface InboundMessage extends Person {
  numberId: string;
  /** Unique within the organisation; the same id again is the same message. */
  providerMessageId: string;
  kind: string;
  body: string;
  /** Everything the provider sent. */
  payload: object;
  details: MessageDetails;
  /** Files that came with it, still at the provider. */
  attachments?: InboundAttachment[];
  /** Whether the persona owes an answer to it. */
  wantsAnswer: boolean;
}

export interface ReceivedMessage {
  conversationId: string;
  messageId: string;
  /** It was here before: nothing changed. */
  isDuplicate: boolean;
}

type ReceiveContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'queue' | 'prisma'>;

/** Two first messages of one person race for the same keys; the loser reads what the winner wrote. */
const MAX_RACES = 5;

/**
 * Keeps a message, once: finds or makes the contact and the open conversation, and writes the
 * message under the provider's id in the same transaction. When this returns the message is
 * durable; the answer is asked for by a job, and by the sweeper should that job be lost.
 */
export async function receiveMessage(
  ctx: ReceiveContext,
  message: InboundMessage,
): Promise<ReceivedMessage> {
  for (let race = 1; ; race += 1) {
    const known = await ctx.db.message.findUnique({
      where: {
        organizationId_providerMessageId: {
          organizationId: ctx.organizationId,
          providerMessageId: message.providerMessageId,
        },
      },
      select: { id: true, conversationId: true },
    });
    if (known) {
      return { conversationId: known.conversationId, messageId: known.id, isDuplicate: true };
    }
    try {
      const received = await ctx.db.$transaction((tx) => write(tx, ctx, message));
      if (message.attachments?.length) {
        const { organizationId } = ctx;
        await ctx.queue.add('fetch-media', { organizationId, messageId: received.messageId });
      }
      if (received.hasNotice) {
        const { organizationId } = ctx;
        const { conversationId } = received;
        await ctx.queue.add('send-messages', { organizationId, conversationId });
      }
      if (received.answerDelay !== null) {
        await ctx.queue.add(
          'answer-conversation',
          { organizationId: ctx.organizationId, conversationId: received.conversationId },
          { delay: received.answerDelay },
        );
      }
      return { ...received, isDuplicate: false };
    } catch (error) {
      if (!isUniqueViolation(error) || race >= MAX_RACES) throw error;
    }
  }
}

async function write(tx: ScopedDb, ctx: ReceiveContext, message: InboundMessage) {
  const now = ctx.clock.now();
  const contactId = await resolveContact(tx, ctx.organizationId, message);
  const conversation = await findOrOpenConversation(tx, ctx, message, { contactId, now });
  const conversationId = conversation.id;
  // The row is locked from here on: positions are given one at a time.
  const { lastPosition, unansweredSince, state } = await tx.conversation.update({
    where: { id: conversationId },
    data: {
      lastPosition: { increment: 1 },
      unreadCount: { increment: 1 },
      lastMessageAt: now,
      lastInboundAt: now,
      lastMessagePreview: preview(message),
    },
    select: { lastPosition: true, unansweredSince: true, state: true },
  });
  const manners = await judgeArrival(tx, ctx, {
    conversationId,
    contactId,
    channel: message.channel,
    lastPosition: lastPosition - 1,
    message,
    isPersonaActive: state === 'BOT_ACTIVE',
  });
  const messageId = await writeMessage(tx, ctx, message, { conversationId, lastPosition });
  await noteInbound(tx, message.numberId, { before: conversation.numberSeenAt, now });
  const received = { conversationId, messageId, answerDelay: null, hasNotice: false };
  if (manners.kind !== 'answer') {
    const { language } = conversation;
    const arrival = { conversationId, contactId, language };
    const hasNotice = await applyManners(tx, ctx, manners, arrival);
    // Answered by silence: a later turn is not to take it up.
    if (!unansweredSince || manners.kind === 'mute' || manners.kind === 'opt_out') {
      const data = { answeredThrough: lastPosition };
      await tx.conversation.update({ where: { id: conversationId }, data });
    }
    return { ...received, hasNotice };
  }
  if (!unansweredSince) {
    const data = { unansweredSince: now };
    await tx.conversation.update({ where: { id: conversationId }, data });
  }
  const burst = { firstAt: unansweredSince ?? now, newestAt: now, timing: conversation.timing };
  return { ...received, answerDelay: waitForBurst(burst, now) };
}

async function writeMessage(
  tx: ScopedDb,
  ctx: ReceiveContext,
  message: InboundMessage,
  { conversationId, lastPosition }: { conversationId: string; lastPosition: number },
): Promise<string> {
  const now = ctx.clock.now();
  const { organizationId } = ctx;
  const messageId = newId();
  await tx.message.create({
    data: {
      id: messageId,
      organizationId,
      conversationId,
      position: lastPosition,
      direction: 'inbound',
      author: 'contact',
      kind: message.kind,
      body: message.body,
      providerMessageId: message.providerMessageId,
      payload: message.payload,
      details: message.details,
      status: 'received',
      statusAt: now,
      createdAt: now,
    },
  });
  if (message.attachments?.length) {
    await tx.attachment.createMany({
      data: message.attachments.map((file) => ({
        ...file,
        id: newId(),
        organizationId,
        messageId,
        createdAt: now,
      })),
    });
  }
  await announce(tx, organizationId, {
    type: 'message',
    conversationId,
    messageId,
    position: lastPosition,
  });
  return messageId;
}

/** A sign of life for the console; every message would make its row the bottleneck of the number. */
const INBOUND_NOTED_EVERY_MS = 10_000;

async function noteInbound(
  tx: ScopedDb,
  id: string,
  { before, now }: { before: Date | null; now: Date },
): Promise<void> {
  if (before && now.getTime() - before.getTime() < INBOUND_NOTED_EVERY_MS) return;
  await tx.number.updateMany({ where: { id }, data: { lastInboundAt: now } });
}

async function findOrOpenConversation(
  tx: ScopedDb,
  ctx: Pick<ReceiveContext, 'organizationId'>,
  message: InboundMessage,
  { contactId, now }: { contactId: string; now: Date },
) {
  const openKey = `${message.numberId}/${contactId}`;
  const number = await tx.number.findUniqueOrThrow({
    where: { id: message.numberId },
    select: {
      lastInboundAt: true,
      pinnedVersion: { select: { settings: true } },
      persona: { select: { publishedVersion: { select: { settings: true } } } },
    },
  });
  const version = number.pinnedVersion ?? number.persona?.publishedVersion;
  const timing = readTiming(version?.settings);
  const language = readLanguage(version?.settings);
  const open = await tx.conversation.findUnique({
    where: { openKey },
    select: { id: true },
  });
  const numberSeenAt = number.lastInboundAt;
  if (open) return { ...open, timing, language, numberSeenAt };
  const id = newId();
  await tx.conversation.create({
    data: {
      id,
      organizationId: ctx.organizationId,
      contactId,
      numberId: message.numberId,
      channel: message.channel,
      openKey,
      stateChangedAt: now,
      createdAt: now,
    },
  });
  await tx.conversationEvent.create({
    data: {
      id: newId(),
      organizationId: ctx.organizationId,
      conversationId: id,
      type: 'opened',
      toState: 'BOT_ACTIVE',
      actor: 'contact',
      createdAt: now,
    },
  });
  return { id, timing, language, numberSeenAt };
}
