import { ConflictError, type Context, NotFoundError } from '../platform/index.ts';
import { recordTransition } from './record-transition.ts';
import { type ConversationAction, nextState } from './transitions.ts';

type StateContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>;

/** What an attendant or admin does to a conversation, with the reason they gave. */
async function change(
  ctx: StateContext,
  input: { conversationId: string; action: ConversationAction; reason?: string },
): Promise<void> {
  const { conversationId, action } = input;
  await ctx.db.$transaction(async (tx) => {
    const conversation = await tx.conversation.findUnique({
      where: { id: conversationId },
      select: { state: true, assigneeId: true },
    });
    if (!conversation) throw new NotFoundError('Conversation');
    if (action === 'claim' && conversation.state === 'AGENT_ACTIVE') {
      if (conversation.assigneeId === ctx.userId) return;
      throw new ConflictError('already_claimed', 'Another attendant has this conversation', {
        assigneeId: conversation.assigneeId,
      });
    }
    // Asking twice for a person is asking once.
    if (action === 'handoff' && conversation.state === 'AWAITING_AGENT') return;
    if (nextState(conversation.state, action) === conversation.state) return;
    await recordTransition(tx, ctx, {
      conversationId,
      from: conversation.state,
      action,
      actor: 'attendant',
      userId: ctx.userId,
      reason: input.reason || null,
    });
  });
}

/** Puts a conversation in the attendants' queue; the persona is silent from now on. */
export function handOff(ctx: StateContext, input: { conversationId: string; reason: string }) {
  return change(ctx, { ...input, action: 'handoff' });
}

/** Takes a conversation over. Of two at once one wins; the other gets `already_claimed`. */
export function claimConversation(ctx: StateContext, input: { conversationId: string }) {
  return change(ctx, { ...input, action: 'claim' });
}

/** Hands a conversation back to the persona, which answers what nobody has answered yet. */
export async function releaseConversation(
  ctx: StateContext & Pick<Context, 'queue'>,
  { conversationId }: { conversationId: string },
): Promise<void> {
  await change(ctx, { conversationId, action: 'release' });
  const { organizationId } = ctx;
  await ctx.queue.add('answer-conversation', { organizationId, conversationId });
}

/** Closes a conversation. The contact's next message opens a new one. */
export function resolveConversation(
  ctx: StateContext,
  input: { conversationId: string; outcome: string },
) {
  return change(ctx, {
    conversationId: input.conversationId,
    action: 'resolve',
    reason: input.outcome,
  });
}
