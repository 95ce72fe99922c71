import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import { costOfTrace } from '../contract/index.ts';
import { ASKS, messageNews, preview } from '../conversations/index.ts';
import {
  type Context,
  NOTIFIED,
  newId,
  queryRows,
  type ScopedDb,
  storableJson,
  toldOf,
} from '../platform/index.ts';
import type { GeneratedAnswer } from './answer/index.ts';
import type { ClaimedTurn } from './claimed-turn.ts';

interface Answer extends Pick<GeneratedAnswer, 'trace' | 'isFailure'> {
  /** The messages in which the answer is sent. */
  parts: string[];
  /**
   * Whether messages may have come since the claim. The caller then holds the conversation's row: a
   * statement that waited for the row would see its new values, but the messages as they were
   * before.
   */
  hasNews: boolean;
}

const WrittenTurn = z.object({ isAnswerDue: z.boolean(), lastPosition: z.number() });
export type WrittenTurn = z.infer<typeof WrittenTurn>;

/**
 * Writes a turn, its messages for the outbox and what it answered in one statement, if the claim
 * still stands and, unless `hasNews`, nothing was written since. Returns null otherwise.
 */
export async function writeTurn(
  db: Pick<ScopedDb, '$queryRaw'>,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  turn: ClaimedTurn,
  { parts, trace, isFailure, hasNews }: Answer,
): Promise<WrittenTurn | null> {
  const now = ctx.clock.now();
  const through = turn.messages.at(-1)?.position ?? turn.answeredThrough;
  const kind = trace.speech?.isSpoken ? 'audio' : 'text';
  const line = parts[0] === undefined ? null : preview({ kind: 'text', body: parts[0] });
  const replies = parts.map((body, index) => ({ id: newId(), index: index + 1, body }));
  const answered = JSON.stringify(turn.messages.map(({ id }) => id));
  const expected = hasNews ? null : turn.lastPosition;
  const [row] = await queryRows(db, WrittenTurn)`/* write-turn */
    with held as (
      update conversations c set turn_lease_token = null, turn_lease_until = null,
        last_position = c.last_position + ${parts.length}::int, answered_through = ${through}::int,
        last_message_at = case when ${line}::text is null then c.last_message_at else ${now} end,
        last_message_preview = coalesce(${line}::text, c.last_message_preview),
        unanswered_since = (
          select m.created_at from messages m
          where m.conversation_id = c.id and ${ASKS} and m.position > ${through}::int
          order by m.position limit 1
        ), updated_at = ${now}::timestamptz
      where c.id = ${turn.conversationId}::uuid and c.organization_id = ${ctx.organizationId}::uuid
        and c.turn_lease_token = ${turn.token}::uuid and c.state = 'BOT_ACTIVE'
        and c.last_position = coalesce(${expected}::int, c.last_position)
      returning c.id, c.organization_id, c.last_position, c.unanswered_since
    ), replies as (
      insert into messages (id, organization_id, conversation_id, position, direction, author, kind,
        body, status, status_at, turn_id, next_attempt_at, created_at)
      select r.id, held.organization_id, held.id,
        held.last_position - ${parts.length}::int + r.index, 'outbound', 'persona', ${kind}::text,
        r.body, 'pending', ${now}::timestamptz, ${turn.turnId}::uuid, ${now}::timestamptz,
        ${now}::timestamptz
      from held, jsonb_to_recordset(${storableJson(replies)}::jsonb)
        as r(id uuid, index int, body text)
      returning id, organization_id, conversation_id, position
    ), answered as (
      update messages m set turn_id = ${turn.turnId}::uuid from held
      where m.conversation_id = held.id
        and m.id = any(array(select jsonb_array_elements_text(${answered}::jsonb)::uuid))
    ), finished as (
      update turns t set state = ${isFailure ? 'failed' : 'done'}::"TurnState",
        trace = ${storableJson(trace)}::jsonb,
        input_tokens = ${trace.model?.inputTokens ?? 0}::int,
        output_tokens = ${trace.model?.outputTokens ?? 0}::int,
        cost_micro_usd = ${costOfTrace(trace)}::int,
        finished_at = ${now}::timestamptz
      from held where t.id = ${turn.turnId}::uuid
    ), ${toldOf(NEWS)}
    select last_position as "lastPosition", unanswered_since is not null as "isAnswerDue",
      ${NOTIFIED} as told
    from held`;
  return row ?? null;
}

const NEWS = Prisma.sql`${messageNews(Prisma.sql`replies`)}
  union all
  select organization_id, 'typing', jsonb_build_object('conversationId', id, 'isTyping', false)
  from held`;
