import type { ConversationState, ResolveOutcome } from '../contract/index.ts';
import {
  type ConversationAction,
  lockConversation,
  nextState,
  readOrganization,
  recordTransition,
} from '../conversations/index.ts';
import { mayAttend } from '../people/index.ts';
import { type Context, ForbiddenError, NotFoundError, type ScopedDb } from '../platform/index.ts';
import { alreadyClaimed, requireTheirs } from './require-theirs.ts';
import { tellContact, WITH_PERSONA } from './tell-contact.ts';

type StateContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'queue'>;

interface Change {
  conversationId: string;
  action: ConversationAction;
  reason?: string;
  outcomeKind?: ResolveOutcome | null;
}

/** Applies what an attendant or admin does to a conversation. Returns whether anything changed. */
async function change(ctx: StateContext, input: Change): Promise<boolean> {
  const { conversationId, action, reason, outcomeKind } = input;
  return ctx.db.$transaction(async (tx) => {
    const conversation = await lockedConversation(tx, ctx, conversationId);
    if (action === 'claim' && conversation.state === 'AGENT_ACTIVE') {
      if (conversation.assigneeId === ctx.userId) return false;
      throw await alreadyClaimed(tx, conversation.assigneeId);
    }
    if (action === 'claim' && ctx.userId && !(await mayAttend(tx, ctx, ctx.userId))) {
      throw new ForbiddenError();
    }
    // Asking twice for a person is the same as asking once.
    if (action === 'handoff' && conversation.state === 'AWAITING_AGENT') return false;
    if (nextState(conversation.state, action) === conversation.state) return false;
    if (conversation.state === 'AGENT_ACTIVE') {
      await requireTheirs(tx, ctx, conversation.assigneeId);
    }
    await recordTransition(tx, ctx, {
      conversationId,
      from: conversation.state,
      action,
      actor: 'attendant',
      userId: ctx.userId,
      reason: reason || null,
      outcomeKind,
    });
    if (action === 'handoff') await tellOfHandoff(tx, ctx, conversationId);
    return true;
  });
}

/**
 * The contact did not ask for a person: without a notice they would wait for the persona's answer.
 */
async function tellOfHandoff(tx: ScopedDb, ctx: StateContext, id: string): Promise<void> {
  const row = await tx.conversation.findUniqueOrThrow({ where: { id }, include: WITH_PERSONA });
  const organization = await readOrganization({ ...ctx, db: tx });
  await tellContact(tx, ctx, row, { news: 'called', organization });
}

/** Locks a conversation until the transaction ends, and reads it. Throws `NotFoundError`. */
export async function lockedConversation(
  tx: ScopedDb,
  ctx: Pick<Context, 'organizationId'>,
  id: string,
): Promise<{ state: ConversationState; assigneeId: string | null }> {
  await lockConversation(tx, ctx, id);
  const conversation = await tx.conversation.findUnique({
    where: { id },
    select: { state: true, assigneeId: true },
  });
  if (!conversation) throw new NotFoundError('Conversation');
  return conversation;
}

/**
 * Puts a conversation in the attendants' queue: the contact is told in the persona's words, and the
 * persona is silent from then on.
 */
export async function handOff(
  ctx: StateContext,
  input: { conversationId: string; reason: string },
): Promise<void> {
  if (!(await change(ctx, { ...input, action: 'handoff' }))) return;
  const { organizationId, queue } = ctx;
  await queue.add('send-messages', { organizationId, conversationId: input.conversationId });
  await askForSummary(ctx, input);
}

/**
 * Takes a conversation over. If two people try at once, one wins; the other gets `already_claimed`
 * with the winner's name. Throws `conversation_closed` for a closed conversation.
 */
export async function claimConversation(
  ctx: StateContext,
  input: { conversationId: string },
): Promise<void> {
  if (await change(ctx, { ...input, action: 'claim' })) await askForSummary(ctx, input);
}

/**
 * Hands a conversation back to the persona, which answers what nobody has answered yet. `note` says
 * what was agreed with the contact; the persona remembers it from now on. Throws `already_claimed`
 * for a colleague's conversation, unless the asker may assign.
 */
export async function releaseConversation(
  ctx: StateContext,
  { conversationId, note = '' }: { conversationId: string; note?: string },
): Promise<void> {
  await change(ctx, { conversationId, action: 'release', reason: note });
  const { organizationId } = ctx;
  await ctx.queue.add('answer-conversation', { organizationId, conversationId });
}

/**
 * Closes a conversation. The contact's next message opens a new one. Throws `already_claimed` for a
 * colleague's conversation, unless the asker may assign.
 */
export async function resolveConversation(
  ctx: StateContext,
  input: { conversationId: string; outcome: string; kind?: ResolveOutcome | null },
): Promise<void> {
  const { conversationId, outcome, kind = null } = input;
  await change(ctx, { conversationId, action: 'resolve', reason: outcome, outcomeKind: kind });
}

/** Enqueues the summary for whoever takes over: a job makes it, so that nobody waits for it. */
export async function askForSummary(
  { queue, organizationId }: Pick<Context, 'queue' | 'organizationId'>,
  { conversationId }: { conversationId: string },
): Promise<void> {
  await queue.add('summarize-handoff', { organizationId, conversationId });
}
