import type { InboundMessage } from '../channels/port/index.ts';
import { createContact, resolveContact } from '../contacts/index.ts';
import {
  lockConversation,
  readLanguage,
  readTiming,
  waitForBurst,
} from '../conversations/index.ts';
import { type Context, isUniqueViolation } from '../platform/index.ts';
import { applyManners } from './apply-manners.ts';
import { decideManners, type Manners } from './manners.ts';
import { type Arrival, readArrival } from './read-arrival.ts';
import { writeArrival } from './write-arrival.ts';

export interface ReceivedMessage {
  conversationId: string;
  messageId: string;
  /** The message was stored before: nothing changed. */
  isDuplicate: boolean;
}

type ReceiveContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'queue' | 'prisma'>;

/**
 * Two messages of one contact may race for the same rows; the loser reads what the winner wrote.
 */
const MAX_RACES = 10;

/**
 * Stores a message, once: finds or creates the contact and the open conversation, and writes the
 * message under the provider's id in the same statement. When this returns, the message is durable.
 * A job asks for the answer; if that job is lost, the sweeper does.
 */
export async function receiveMessage(
  ctx: ReceiveContext,
  message: InboundMessage,
): Promise<ReceivedMessage> {
  for (let race = 1; race <= MAX_RACES; race += 1) {
    try {
      const kept = await keep(ctx, message);
      if (!kept) continue;
      if (!kept.isDuplicate) await askForWork(ctx, message, kept);
      const { conversationId, messageId, isDuplicate } = kept;
      return { conversationId, messageId, isDuplicate };
    } catch (error) {
      if (!isUniqueViolation(error) || race === MAX_RACES) throw error;
    }
  }
  throw new Error('The conversation of a message changed too often while it was being kept');
}

interface Kept extends ReceivedMessage {
  /** Ms until the answer is due; null when no answer is due. */
  answerDelay: number | null;
  hasNotice: boolean;
}

/** Returns null when something changed between reading and writing: begin again. */
async function keep(ctx: ReceiveContext, message: InboundMessage): Promise<Kept | null> {
  const arrival = await readArrival(ctx.db, ctx, message);
  if (arrival.known) {
    return { ...arrival.known, isDuplicate: true, answerDelay: null, hasNotice: false };
  }
  const [person] = arrival.people;
  if (!person) {
    const contactId = await createContact(ctx.db, ctx.organizationId, message);
    return write(ctx, message, { ...arrival, contactId });
  }
  if (!isSettled(arrival, message)) {
    await ctx.db.$transaction((tx) => resolveContact(tx, ctx, message));
    return null;
  }
  return write(ctx, message, { ...arrival, contactId: person.id });
}

/**
 * Whether one contact has all the identities that the message came with, and there is nothing to
 * learn about them or to take back.
 */
function isSettled({ people, identities }: Arrival, message: InboundMessage): boolean {
  const [person] = people;
  const names = new Set(message.identities.map(({ providerUserId }) => providerUserId));
  const isNamed = person?.name !== '' || message.profileName === '';
  const hasPhone = person?.phone !== null || message.phone === null;
  const isKnown = people.length === 1 && identities === names.size && isNamed && hasPhone;
  return isKnown && !person?.isBlockReported;
}

type Settled = Arrival & { contactId: string };

function judge(ctx: ReceiveContext, message: InboundMessage, arrival: Arrival): Manners {
  const { recent, recentTurns, hasBeenTold, people, conversation } = arrival;
  const [contact = { optedOutAt: null, blockedAt: null, mutedUntil: null }] = people;
  const isPersonaActive = (conversation?.state ?? 'BOT_ACTIVE') === 'BOT_ACTIVE';
  const facts = { message, isPersonaActive, contact, recent, recentTurns, hasBeenTold };
  return decideManners(facts, ctx.clock.now());
}

async function write(
  ctx: ReceiveContext,
  message: InboundMessage,
  arrival: Settled,
): Promise<Kept | null> {
  const manners = judge(ctx, message, arrival);
  const isPlain = manners.kind === 'answer' || (manners.kind === 'silence' && !manners.until);
  if (!isPlain) return writeWithManners(ctx, message, arrival);
  const isAnswered = manners.kind === 'answer';
  const written = await writeArrival(ctx.db, ctx, message, { ...arrival, isAnswered });
  if (!written) return null;
  const { conversationId, messageId, unansweredSince } = written;
  const now = ctx.clock.now();
  const timing = readTiming({ timing: arrival.settings?.timing ?? undefined });
  const burst = { firstAt: unansweredSince ?? now, newestAt: now, timing };
  const answerDelay = isAnswered ? waitForBurst(burst, now) : null;
  return { conversationId, messageId, answerDelay, isDuplicate: false, hasNotice: false };
}

/**
 * A message that needs more than storing is judged again with the conversation locked, so that of
 * several such messages at once only one gets a notice.
 */
async function writeWithManners(
  ctx: ReceiveContext,
  message: InboundMessage,
  { contactId, settings, conversation: before }: Settled,
): Promise<Kept | null> {
  return ctx.db.$transaction(async (tx) => {
    if (before) await lockConversation(tx, ctx, before.id);
    const arrival = await readArrival(tx, ctx, message);
    const manners = judge(ctx, message, arrival);
    if (manners.kind === 'answer' || arrival.conversation?.id !== before?.id) return null;
    const { conversation } = arrival;
    const isAnswered = false;
    const written = await writeArrival(tx, ctx, message, { contactId, conversation, isAnswered });
    if (!written) return null;
    const { conversationId, messageId } = written;
    const language = readLanguage({ language: settings?.language ?? undefined });
    const person = { conversationId, contactId, language };
    const hasNotice = await applyManners(tx, ctx, manners, person);
    return { conversationId, messageId, answerDelay: null, isDuplicate: false, hasNotice };
  });
}

async function askForWork(
  { queue, organizationId }: ReceiveContext,
  message: InboundMessage,
  { conversationId, messageId, hasNotice, answerDelay }: Kept,
): Promise<void> {
  const job = { organizationId, conversationId };
  if (message.attachments?.length) await queue.add('fetch-media', { organizationId, messageId });
  if (hasNotice) await queue.add('send-messages', job);
  if (answerDelay !== null) await queue.add('answer-conversation', job, { delay: answerDelay });
}
