import { MessageDetails } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import type { PastMessage } from './build-prompt.ts';
import { describeDetails } from './describe-details.ts';

/** What stands for a message that has no words of its own. */
const KIND_IN_WORDS: Record<string, string> = {
  image: '[sent an image]',
  audio: '[sent a voice message]',
  video: '[sent a video]',
  document: '[sent a document]',
  contact: '[sent a contact card]',
  sticker: '[sent a sticker]',
};

/** A message as the model reads it: its words, or what kind of thing it was. */
export function inWords(message: { kind: string; body: string; details: unknown }): string {
  const kind = KIND_IN_WORDS[message.kind];
  const details = describeDetails(MessageDetails.parse(message.details));
  return (
    [details, kind, message.body.trim()].filter(Boolean).join(' ') ||
    '[sent something without text]'
  );
}

/**
 * The newest messages of one conversation but those that are to be answered now, oldest first. Read
 * from the database for every turn: nothing of a conversation is remembered anywhere else.
 */
export async function readHistory(
  ctx: Pick<Context, 'db'>,
  input: { conversationId: string; except: string[]; limit: number },
): Promise<PastMessage[]> {
  if (input.limit === 0) return [];
  const rows = await ctx.db.message.findMany({
    where: {
      conversationId: input.conversationId,
      id: { notIn: input.except },
      kind: { not: 'note' },
      author: { not: 'system' },
    },
    orderBy: { position: 'desc' },
    take: input.limit,
    select: { author: true, kind: true, body: true, details: true },
  });
  return rows.reverse().map((row) => ({
    role: row.author as PastMessage['role'],
    text: inWords(row),
  }));
}
