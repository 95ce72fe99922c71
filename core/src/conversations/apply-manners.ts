import type { Channel, PersonaSettings } from '../contract/index.ts';
import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';
import { CHATTER, decideManners, LOOK_BACK, type Manners, type MannersFacts } from './manners.ts';
import { noticeText } from './notices.ts';
import { writeOutbound } from './write-outbound.ts';

type MannersContext = Pick<Context, 'clock' | 'organizationId'>;

interface Arrival {
  conversationId: string;
  contactId: string;
  channel: Channel;
  /** Of the conversation before this message. */
  lastPosition: number;
  message: MannersFacts['message'];
  isPersonaActive: boolean;
}

/** Reads what `decideManners` decides by, before the message itself is written. */
export async function judgeArrival(
  tx: ScopedDb,
  { clock }: Pick<MannersContext, 'clock'>,
  arrival: Arrival,
): Promise<Manners> {
  const { conversationId, contactId, message, isPersonaActive } = arrival;
  const now = clock.now();
  const contact = await tx.contact.findUniqueOrThrow({
    where: { id: contactId },
    select: { optedOutAt: true, blockedAt: true, mutedUntil: true },
  });
  const recent = await recentOf(tx, arrival);
  const busySince = recent[CHATTER.turns - 1]?.createdAt;
  const since = new Date(now.getTime() - CHATTER.withinMs);
  const mayBeChatter = isPersonaActive && busySince !== undefined && busySince > since;
  const recentTurns = mayBeChatter
    ? await tx.turn.count({ where: { conversationId, startedAt: { gt: since } } })
    : 0;
  const isOdd = message.kind === 'unsupported';
  const odd = { conversationId, direction: 'inbound', kind: 'unsupported' } as const;
  const hasBeenTold = isOdd && (await tx.message.count({ where: odd, take: 1 })) > 0;
  const facts = { message, isPersonaActive, contact, recent, recentTurns, hasBeenTold };
  return decideManners(facts, now);
}

/** The simulator is where people try things again and again: only its last messages are not judged. */
async function recentOf(tx: ScopedDb, { channel, conversationId, lastPosition }: Arrival) {
  if (channel !== 'whatsapp' || lastPosition < 3) return [];
  return tx.message.findMany({
    where: { conversationId, direction: 'inbound', position: { gt: lastPosition - 3 * LOOK_BACK } },
    orderBy: { position: 'desc' },
    take: LOOK_BACK,
    select: { body: true, createdAt: true },
  });
}

/**
 * Does what manners ask for, in the transaction that keeps the message: marks the contact, voids an
 * answer that is being made, writes the event and the one notice. Answers whether something is to be
 * sent.
 */
export async function applyManners(
  tx: ScopedDb,
  ctx: MannersContext,
  manners: Exclude<Manners, { kind: 'answer' }>,
  arrival: { conversationId: string; contactId: string; language: PersonaSettings['language'] },
): Promise<boolean> {
  const { conversationId, contactId } = arrival;
  await markContact(tx, ctx, manners, contactId);
  if (manners.kind === 'opt_out' || manners.kind === 'mute') {
    await tx.conversation.update({
      where: { id: conversationId },
      data: { unansweredSince: null, turnLeaseToken: null, turnLeaseUntil: null },
    });
  }
  if (EVENTS[manners.kind]) await writeEvent(tx, ctx, manners, conversationId);
  const notice = 'notice' in manners ? manners.notice : null;
  if (!notice) return false;
  const isEnglish = 'isEnglish' in manners && manners.isEnglish;
  const body = noticeText(notice, { language: arrival.language, isEnglish });
  const { lastPosition } = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastPosition: { increment: 1 } },
    select: { lastPosition: true },
  });
  const parts = [{ body }];
  await writeOutbound(tx, ctx, { conversationId, author: 'system', lastPosition, parts });
  return true;
}

const EVENTS: Partial<Record<Manners['kind'], string>> = {
  opt_out: 'opted_out',
  opt_in: 'opted_in',
  mute: 'muted',
};

async function markContact(
  tx: ScopedDb,
  { clock }: MannersContext,
  manners: Manners,
  contactId: string,
): Promise<void> {
  const now = clock.now();
  const where = { id: contactId };
  if (manners.kind === 'opt_out') await tx.contact.update({ where, data: { optedOutAt: now } });
  if (manners.kind === 'opt_in') await tx.contact.update({ where, data: { optedOutAt: null } });
  if (manners.kind === 'mute') {
    const data = { mutedUntil: manners.until, muteReason: manners.reason };
    await tx.contact.update({ where, data });
  }
  if (manners.kind === 'silence' && manners.until) {
    await tx.contact.update({ where, data: { mutedUntil: manners.until } });
  }
}

async function writeEvent(
  tx: ScopedDb,
  { clock, organizationId }: MannersContext,
  manners: Manners,
  conversationId: string,
): Promise<void> {
  await tx.conversationEvent.create({
    data: {
      id: newId(),
      organizationId,
      conversationId,
      type: EVENTS[manners.kind] ?? manners.kind,
      actor: manners.kind === 'mute' ? 'system' : 'contact',
      reason: manners.kind === 'mute' ? manners.reason : null,
      createdAt: clock.now(),
    },
  });
  await announce(tx, organizationId, { type: 'conversation', conversationId });
}
