import { type ConversationState, CustomFields } from '../contract/index.ts';
import { readOrganization, recordTransition } from '../conversations/index.ts';
import { type Context, NotFoundError, type ScopedDb } from '../platform/index.ts';
import { findBlockReport } from './block-report.ts';

type MergeContext = Pick<Context, 'clock' | 'organizationId'>;

interface Merge {
  into: string;
  from: string;
  /** The user who decided it; null when matching identities did. */
  userId: string | null;
}

/** Why one of two conversations was closed, for its thread and its outcome. */
const REASONS = {
  'pt-BR': 'o contato foi unido a outro, que já tem uma conversa aberta neste número',
  en: 'the contact was merged with another, which has an open conversation on this number',
} as const;

/** Which of two open conversations stays open: the lower rank or, on a tie, the newer message. */
const RANK: Record<ConversationState, number> = {
  AGENT_ACTIVE: 0,
  AWAITING_AGENT: 1,
  BOT_ACTIVE: 2,
  RESOLVED: 3,
  EXPIRED: 3,
};

/**
 * Merges two contacts inside the caller's transaction: identities and conversations move to `into`,
 * gaps in `into` are filled from `from`, and `from` stays as a pointer to it. An opt-out or block
 * of either one holds: whoever opted out under one name has opted out. If both have an open
 * conversation on one number, the one that a person has, or is awaited in, stays open; otherwise
 * the one with the newer message does. A transition that says why resolves the other. Merging
 * contacts that are merged already changes nothing.
 */
export async function mergeContacts(
  tx: ScopedDb,
  ctx: MergeContext,
  { into, from, userId }: Merge,
): Promise<void> {
  if (into === from) return;
  const [survivor, other] = await Promise.all(
    [into, from].map((id) => tx.contact.findUnique({ where: { id } })),
  );
  if (!survivor || !other) throw new NotFoundError('Contact');
  await tx.contactIdentity.updateMany({ where: { contactId: from }, data: { contactId: into } });
  await tx.contactConsent.updateMany({ where: { contactId: from }, data: { contactId: into } });
  await moveConversations(tx, ctx, { into, from, userId });
  await tx.contact.update({
    where: { id: into },
    data: {
      name: survivor.name || other.name,
      phone: survivor.phone ?? other.phone,
      language: survivor.language ?? other.language,
      tags: [...new Set([...survivor.tags, ...other.tags])],
      customFields: { ...fieldsOf(other.customFields), ...fieldsOf(survivor.customFields) },
      optedOutAt: survivor.optedOutAt ?? other.optedOutAt,
      blockedAt: await blockOf(tx, into, [survivor.blockedAt, other.blockedAt]),
    },
  });
  // Contacts that were merged into `from` before follow it.
  await tx.contact.updateMany({
    where: { OR: [{ id: from }, { mergedIntoId: from }] },
    data: { mergedIntoId: into },
  });
}

/**
 * Of two blocks our own is kept, because the contact cannot lift it. Called after the conversations
 * have moved.
 */
async function blockOf(tx: ScopedDb, contactId: string, blocks: (Date | null)[]) {
  const [first = null, second] = blocks.filter((blockedAt) => blockedAt !== null);
  if (!first || !second) return first;
  return (await findBlockReport(tx, { contactId, blockedAt: first })) ? second : first;
}

const fieldsOf = (customFields: unknown) => CustomFields.safeParse(customFields).data ?? {};

async function moveConversations(
  tx: ScopedDb,
  ctx: MergeContext,
  { into, from, userId }: Merge,
): Promise<void> {
  const open = await tx.conversation.findMany({
    where: { contactId: { in: [into, from] }, openKey: { not: null } },
    orderBy: { lastMessageAt: 'desc' },
    select: { id: true, numberId: true, state: true },
  });
  // A conversation that a person has wins, then one that waits for a person.
  open.sort((a, b) => RANK[a.state] - RANK[b.state]);
  const numbers = new Set<string>();
  const kept: typeof open = [];
  const superseded: typeof open = [];
  for (const one of open) {
    (numbers.has(one.numberId) ? superseded : kept).push(one);
    numbers.add(one.numberId);
  }
  const reason =
    superseded.length > 0 ? REASONS[(await readOrganization({ ...ctx, db: tx })).language] : null;
  for (const { id: conversationId, state } of superseded) {
    const actor = userId ? 'attendant' : 'system';
    const change = { conversationId, from: state, action: 'resolve', actor, userId } as const;
    await recordTransition(tx, ctx, { ...change, reason });
  }
  // Closing the other conversation freed its key, whichever contact it belonged to.
  for (const { id, numberId } of kept) {
    await tx.conversation.update({ where: { id }, data: { openKey: `${numberId}/${into}` } });
  }
  await tx.conversation.updateMany({ where: { contactId: from }, data: { contactId: into } });
}
