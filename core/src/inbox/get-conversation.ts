import type { Conversation } from '../contract/index.ts';
import { NotFoundError } from '../platform/index.ts';
import { conversationViews, type ReadContext, WITH_NAMES } from './conversation-view.ts';

/** Throws `NotFoundError`. */
export async function getConversation(
  ctx: Pick<ReadContext, 'db' | 'clock' | 'organizationId'>,
  id: string,
): Promise<Conversation> {
  const row = await ctx.db.conversation.findUnique({ where: { id }, include: WITH_NAMES });
  const [conversation] = row ? await conversationViews(ctx, [row]) : [];
  if (!conversation) throw new NotFoundError('Conversation');
  return conversation;
}

/**
 * The newest conversation of one visitor with one persona's simulator; null before their first
 * message. Throws `NotFoundError` if the persona does not exist.
 */
export async function getSimulatorConversation(
  ctx: Pick<ReadContext, 'db' | 'clock' | 'organizationId'>,
  input: { address: string; providerUserId: string },
): Promise<Conversation | null> {
  const number = await ctx.db.number.findFirst({
    where: { address: input.address },
    select: { id: true },
  });
  if (!number) throw new NotFoundError('Persona');
  const row = await ctx.db.conversation.findFirst({
    where: {
      numberId: number.id,
      contact: { identities: { some: { providerUserId: input.providerUserId } } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  return row && getConversation(ctx, row.id);
}
