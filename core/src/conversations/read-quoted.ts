import { MessageDetails, type QuotedMessage, readMessageKind } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { preview } from './preview.ts';

interface Row {
  conversationId: string;
  details: unknown;
}

/**
 * The messages that these messages reply to, by the provider's ids that they quote. Searches all
 * conversations of the same contact, because the one with the quoted message may be closed by now.
 * A message that no longer exists is not in the result.
 */
export async function readQuoted(
  ctx: Pick<Context, 'db'>,
  rows: Row[],
): Promise<Map<string, QuotedMessage>> {
  const ids = rows.flatMap(({ details }) => quotedId(details) ?? []);
  const [first] = rows;
  if (!first || ids.length === 0) return new Map();
  const sameContact = { conversations: { some: { id: first.conversationId } } };
  const found = await ctx.db.message.findMany({
    where: { providerMessageId: { in: ids }, conversation: { contact: sameContact } },
    select: { id: true, providerMessageId: true, author: true, kind: true, body: true },
  });
  return new Map(
    found.map(({ id, providerMessageId, author, body, ...row }) => {
      const kind = readMessageKind(row.kind);
      const text = body.trim() === '' ? '' : preview({ kind, body });
      return [providerMessageId ?? '', { messageId: id, author, kind, text }];
    }),
  );
}

/** The provider's id of the message that this one replies to. */
export function quotedId(details: unknown): string | undefined {
  return MessageDetails.parse(details).quoted?.providerMessageId;
}
