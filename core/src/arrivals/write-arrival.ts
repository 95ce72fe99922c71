import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { InboundMessage } from '../channels/port/index.ts';
import { messageNews, preview } from '../conversations/index.ts';
import {
  type Context,
  NOTIFIED,
  newId,
  queryRows,
  type ScopedDb,
  storableJson,
  toldOf,
} from '../platform/index.ts';

export interface WrittenArrival {
  conversationId: string;
  messageId: string;
  /** When the first message that waits for the persona came; null when none waits. */
  unansweredSince: Date | null;
}

interface Where {
  contactId: string;
  /** Null opens a new conversation. */
  conversation: { id: string; state: string } | null;
  /** Whether the persona owes it an answer; otherwise it is only stored. */
  isAnswered: boolean;
}

const Row = z.object({ id: z.string(), unanswered_since: z.date().nullable() });

const NEWS = messageNews(Prisma.sql`kept`);

/**
 * How often (ms) a number's row notes an inbound message, as a sign of life for the console. Noting
 * every message would make that row the bottleneck of the number.
 */
const INBOUND_NOTED_EVERY_MS = 10_000;

/**
 * Writes a message, its conversation if it opens one, its files and its announcement in a single
 * statement, so that all of it is stored or nothing. The statement locks the conversation's row:
 * positions are assigned one at a time. Returns null when the conversation has changed since it was
 * read; throws a unique violation when the message is stored already, or another writer opened the
 * conversation.
 */
export async function writeArrival(
  db: Pick<ScopedDb, '$queryRaw'>,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  message: InboundMessage,
  { contactId, conversation, isAnswered }: Where,
): Promise<WrittenArrival | null> {
  const now = ctx.clock.now();
  const messageId = newId();
  const conversationId = conversation?.id ?? newId();
  const answerAt = isAnswered ? now : null;
  const notedBefore = new Date(now.getTime() - INBOUND_NOTED_EVERY_MS);
  const files = (message.attachments ?? []).map((file) => ({ ...file, id: newId() }));
  const [row] = await queryRows(db, Row)`/* write-arrival */
    with given as (
      select ${conversationId}::uuid as id, ${ctx.organizationId}::uuid as organization_id,
        ${message.numberId}::uuid as number_id, ${messageId}::uuid as message_id,
        ${now}::timestamptz as now, ${answerAt}::timestamptz as answer_at,
        ${preview(message)}::text as preview
    ), opened as (
      insert into conversations (id, organization_id, contact_id, number_id, channel, open_key,
        state_changed_at, created_at, updated_at, last_position, unread_count, last_message_at,
        last_inbound_at, last_message_preview, unanswered_since, answered_through)
      select g.id, g.organization_id, c.id, n.id, n.channel, n.id::text || '/' || c.id::text,
        now, now, now, 1, 1, now, now, preview, answer_at,
        case when answer_at is null then 1 else 0 end
      from given g join numbers n on n.id = g.number_id and n.organization_id = g.organization_id
        join contacts c on c.id = ${contactId}::uuid and c.organization_id = g.organization_id
      where ${conversation === null}::boolean
      returning id, last_position, unanswered_since
    ), opening as (
      insert into conversation_events
        (id, organization_id, conversation_id, type, to_state, actor, created_at)
      select ${newId()}::uuid, g.organization_id, opened.id, 'opened', 'BOT_ACTIVE', 'contact', now
      from opened, given g
    ), taken as (
      update conversations v set last_position = v.last_position + 1,
        unread_count = v.unread_count + 1, last_message_at = now, last_inbound_at = now,
        last_message_preview = preview, updated_at = now,
        unanswered_since = coalesce(v.unanswered_since, answer_at),
        answered_through = case when answer_at is null and v.unanswered_since is null
          then v.last_position + 1 else v.answered_through end
      from given g
      where v.id = g.id and v.organization_id = g.organization_id and v.open_key is not null
        and v.state::text = ${conversation?.state ?? null}::text
      returning v.id, v.last_position, v.unanswered_since
    ), conversation as (
      select * from opened union all select * from taken
    ), kept as (
      insert into messages (id, organization_id, conversation_id, position, direction, author, kind,
        body, provider_message_id, payload, details, status, status_at, created_at)
      select message_id, organization_id, c.id, c.last_position, 'inbound', 'contact',
        ${message.kind}::text, ${message.body}::text, ${message.providerMessageId}::text,
        ${storableJson(message.payload)}::jsonb, ${storableJson(message.details)}::jsonb,
        'received', now, now
      from conversation c, given
      returning id, organization_id, conversation_id, position
    ), files as (
      insert into attachments (id, organization_id, message_id, kind, file_name, mime_type,
        source_url, created_at)
      select f.id, kept.organization_id, kept.id, f.kind, f."fileName", f."mimeType",
        f."sourceUrl", now
      from kept, given, jsonb_to_recordset(${storableJson(files)}::jsonb)
        as f(id uuid, kind text, "fileName" text, "mimeType" text, "sourceUrl" text)
    ), seen as (
      update numbers n set last_inbound_at = now from given g, kept
      where n.id = g.number_id and n.organization_id = g.organization_id
        and (n.last_inbound_at is null or n.last_inbound_at < ${notedBefore}::timestamptz)
    ), ${toldOf(NEWS)}
    select id::text as id, unanswered_since,
      ${NOTIFIED} as told from conversation`;
  return row ? { conversationId: row.id, messageId, unansweredSince: row.unanswered_since } : null;
}
