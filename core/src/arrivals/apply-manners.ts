import { writeConsent } from '../contacts/index.ts';
import type { PersonaSettings } from '../contract/index.ts';
import { noticeText, writeOutbound } from '../conversations/index.ts';
import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';
import type { Manners } from './manners.ts';

type MannersContext = Pick<Context, 'clock' | 'organizationId'>;

/**
 * Does what the manners demand, in the transaction that stores the message: marks the contact,
 * voids an answer that is being made, writes the event and the one notice. Returns whether there is
 * something to send.
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
    const { lastPosition } = await tx.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { lastPosition: true },
    });
    // Silence is the answer: a later turn must not take the message up.
    const answered = { unansweredSince: null, answeredThrough: lastPosition };
    await tx.conversation.update({
      where: { id: conversationId },
      data: { ...answered, turnLeaseToken: null, turnLeaseUntil: null },
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
  ctx: MannersContext,
  manners: Manners,
  contactId: string,
): Promise<void> {
  const where = { id: contactId };
  if (manners.kind === 'opt_out' || manners.kind === 'opt_in') {
    await writeConsent(tx, ctx, { contactId, wish: manners.kind, how: 'contact' });
  }
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
