import type { Mention, MentionListQuery } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import type { Context } from '../platform/index.ts';

/** The notes that name the asker, newest first. */
export async function listMentions(
  ctx: Pick<Context, 'db' | 'userId'>,
  { page, perPage }: MentionListQuery,
): Promise<{ data: Mention[]; total: number }> {
  if (!ctx.userId) return { data: [], total: 0 };
  const where = { userId: ctx.userId };
  const rows = await ctx.db.mention.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * perPage,
    take: perPage,
    include: {
      message: {
        select: {
          body: true,
          authorUserId: true,
          conversation: { select: { contact: { select: { name: true } } } },
        },
      },
    },
  });
  const names = await namesOf(
    ctx,
    rows.map(({ message }) => message.authorUserId),
  );
  const data = rows.map(({ id, conversationId, messageId, message, createdAt }) => ({
    id,
    conversationId,
    messageId,
    contactName: message.conversation.contact.name,
    authorName: names.get(message.authorUserId ?? '') ?? null,
    text: message.body,
    createdAt: createdAt.toISOString(),
  }));
  return { data, total: await ctx.db.mention.count({ where }) };
}
