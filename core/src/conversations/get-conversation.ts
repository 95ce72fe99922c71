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

/** The newest conversation of one visitor with one persona's simulator; throws `NotFoundError`. */
export async function getSimulatorConversation(
  ctx: Pick<ReadContext, 'db' | 'clock' | 'organizationId'>,
  input: { address: string; providerUserId: string },
): Promise<Conversation> {
  const row = await ctx.db.conversation.findFirst({
    where: {
      number: { address: input.address },
      contact: { identities: { some: { providerUserId: input.providerUserId } } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  if (!row) throw new NotFoundError('Conversation');
  return getConversation(ctx, row.id);
}
