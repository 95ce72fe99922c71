import { z } from 'zod';
import { MessageDetails, MessageKind } from '../contract/index.ts';
import { type Context, queryRows } from '../platform/index.ts';
import { describeDetails } from './describe-details.ts';
import type { PastMessage } from './past-message.ts';

/** What the model reads for a message that has no words of its own. */
const KIND_IN_WORDS: Partial<Record<MessageKind, string>> = {
  image: '[sent an image]',
  video: '[sent a video]',
  document: '[sent a document]',
  contact: '[sent a contact card]',
  sticker: '[sent a sticker]',
};

interface WrittenMessage {
  /** Defaults to the contact. */
  author?: string;
  kind: MessageKind;
  body: string;
  details: unknown;
  attachments?: { transcript: string | null; details: unknown }[];
  /** The text of the message that it replies to. */
  answered?: string | undefined;
}

/** A message as the model reads it: its words, or a description of its kind. */
export function inWords(message: WrittenMessage): string {
  const { author = 'contact', attachments = [], body } = message;
  // Our own voice messages were written first: the model reads those words, without a mark that it
  // could copy.
  if (author !== 'contact' && body.trim()) return body.trim();
  const details = describeDetails(MessageDetails.parse(message.details), message.answered);
  if (message.kind === 'reaction')
    return [details, reactionInWords(body)].filter(Boolean).join(' ');
  const heard = attachments.flatMap(({ transcript }) => transcript ?? []).join(' ');
  const kind =
    message.kind === 'audio' ? voiceInWords(heard, author) : fileInWords(message.kind, attachments);
  return [details, kind, body.trim()].filter(Boolean).join(' ') || '[sent something without text]';
}

/** WhatsApp removes a reaction by sending one without an emoji. */
function reactionInWords(emoji: string): string {
  return emoji.trim()
    ? `[reacted with ${emoji.trim().replaceAll(/[[\]]/g, ' ')}]`
    : '[took a reaction back]';
}

function voiceInWords(heard: string, author: string): string {
  if (heard) return `[voice message] ${heard}`;
  // An attendant's voice message may not be transcribed yet, or ever: there may be no service for
  // it.
  return author === 'contact'
    ? '[sent a voice message that was not understood]'
    : '[sent a voice message]';
}

/** The text of a contact card cannot close its bracket. */
function fileInWords(kind: MessageKind, files: { details: unknown }[]): string | undefined {
  const words = KIND_IN_WORDS[kind];
  const labels = files.flatMap(
    ({ details }) => (details as { label?: string } | null)?.label ?? [],
  );
  if (!words || labels.length === 0) return words;
  return `${words.slice(0, -1)}: ${labels.join('; ').replaceAll(/[[\]]/g, ' ')}]`;
}

/** For `inWords`. */
export const WITH_WORDS = {
  author: true,
  kind: true,
  body: true,
  details: true,
  attachments: { select: { transcript: true, details: true } },
} as const;

const HistoryRow = z.object({
  id: z.string(),
  author: z.enum(['contact', 'persona', 'attendant']),
  kind: MessageKind,
  body: z.string(),
  details: z.unknown(),
});

/**
 * The newest messages of one conversation, oldest first, without those to be answered now. Every
 * turn reads them from the database: nothing about a conversation is remembered anywhere else.
 */
export async function readHistory(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  input: { conversationId: string; except: string[]; limit: number },
): Promise<PastMessage[]> {
  if (input.limit === 0) return [];
  const except = JSON.stringify(input.except);
  const rows = await queryRows(ctx.db, HistoryRow)`/* read-history */
    select id::text as id, author::text as author, kind, body, details from messages
    where conversation_id = ${input.conversationId}::uuid
      and organization_id = ${ctx.organizationId}::uuid
      and kind <> 'note' and author <> 'system'
      and not id = any(array(select jsonb_array_elements_text(${except}::jsonb)::uuid))
    order by position desc limit ${input.limit}::int`;
  const heard = await readFiles(ctx, rows);
  return rows.reverse().map((row) => ({
    role: row.author as PastMessage['role'],
    text: inWords({ ...row, attachments: heard.filter((file) => file.messageId === row.id) }),
  }));
}

/** Kinds whose files say something that the message itself does not. */
const HAS_WORDS = new Set<MessageKind>(['audio', 'contact']);

/** Queries files only if a message needs them; most conversations have no such messages. */
async function readFiles(
  ctx: Pick<Context, 'db'>,
  rows: { id: string; author: string; kind: MessageKind }[],
) {
  const voices = rows.filter(({ author, kind }) => author !== 'persona' && HAS_WORDS.has(kind));
  if (voices.length === 0) return [];
  return ctx.db.attachment.findMany({
    where: { messageId: { in: voices.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: { messageId: true, transcript: true, details: true },
  });
}
