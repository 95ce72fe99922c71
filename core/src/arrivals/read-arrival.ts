import { z } from 'zod';
import type { InboundMessage } from '../channels/port/index.ts';
import { type Channel, ConversationState } from '../contract/index.ts';
import { ANSWERING_VERSION } from '../personas/index.ts';
import { type Context, queryRows, type ScopedDb } from '../platform/index.ts';
import { CHATTER, LOOK_BACK } from './manners.ts';

/** A contact that one of the message's identities names. */
export interface KnownPerson {
  id: string;
  name: string;
  phone: string | null;
  optedOutAt: Date | null;
  blockedAt: Date | null;
  mutedUntil: Date | null;
  /** The provider reported that they blocked us; see contacts/block-report.ts. */
  isBlockReported: boolean;
}

/** What is known when a message comes, before anything about it is written. */
export interface Arrival {
  /** The message itself, if it is stored already. */
  known: { messageId: string; conversationId: string } | null;
  /** Settings of the persona that answers the number; null when there is none. */
  settings: { timing: unknown; language: unknown } | null;
  /** More than one if they turn out to be the same person. */
  people: KnownPerson[];
  /** How many of the message's identities are known. */
  identities: number;
  /** The open conversation of the number and this contact. */
  conversation: { id: string; state: ConversationState; isAnswerDue: boolean } | null;
  /**
   * Newest first; see manners.ts. Empty in the simulator, where people repeat themselves to try
   * things.
   */
  recent: { body: string; createdAt: Date }[];
  recentTurns: number;
  hasBeenTold: boolean;
}

const Row = z.object({
  message_id: z.string().nullable(),
  message_conversation_id: z.string().nullable(),
  has_persona: z.boolean(),
  timing: z.unknown(),
  language: z.unknown(),
  contact_id: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  opted_out_at: z.date().nullable(),
  blocked_at: z.date().nullable(),
  muted_until: z.date().nullable(),
  is_block_reported: z.boolean(),
  conversation_id: z.string().nullable(),
  state: ConversationState.nullable(),
  is_answer_due: z.boolean(),
  recent: z.array(z.object({ body: z.string(), at: z.string() })).nullable(),
  recent_turns: z.number(),
  has_been_told: z.boolean(),
});
type Row = z.infer<typeof Row>;

type ReadContext = Pick<Context, 'clock' | 'organizationId'>;

/** Reads everything that decides what becomes of a message, in one statement. */
export async function readArrival(
  db: Pick<ScopedDb, '$queryRaw'>,
  ctx: ReadContext,
  message: InboundMessage,
): Promise<Arrival> {
  const rows = await queryArrival(db, ctx, message);
  const [row] = rows;
  if (!row) throw new Error(`There is no number ${message.numberId}`);
  const people = new Map(rows.flatMap((one) => personOf(one)));
  const { message_id: messageId, message_conversation_id: conversationId } = row;
  return {
    known: messageId && conversationId ? { messageId, conversationId } : null,
    settings: row.has_persona ? { timing: row.timing, language: row.language } : null,
    people: [...people.values()],
    identities: rows.filter(({ contact_id }) => contact_id).length,
    conversation:
      row.conversation_id && row.state
        ? { id: row.conversation_id, state: row.state, isAnswerDue: row.is_answer_due }
        : null,
    recent: (row.recent ?? []).map(({ body, at }) => ({ body, createdAt: new Date(at) })),
    recentTurns: row.recent_turns,
    hasBeenTold: row.has_been_told,
  };
}

function personOf(row: Row): [string, KnownPerson][] {
  if (!row.contact_id) return [];
  const person = {
    id: row.contact_id,
    name: row.name ?? '',
    phone: row.phone,
    optedOutAt: row.opted_out_at,
    blockedAt: row.blocked_at,
    mutedUntil: row.muted_until,
    isBlockReported: row.is_block_reported,
  };
  return [[row.contact_id, person]];
}

/**
 * The flood and echo limits look at most this many positions back, however long a conversation is.
 */
const POSITIONS = 3 * LOOK_BACK;
const JUDGED: Channel = 'whatsapp';

/** Returns one row per known identity, or a single row when none is known. */
function queryArrival(
  db: Pick<ScopedDb, '$queryRaw'>,
  { clock, organizationId }: ReadContext,
  message: InboundMessage,
): Promise<Row[]> {
  const ids = JSON.stringify(message.identities.map(({ providerUserId }) => providerUserId));
  const chatterSince = new Date(clock.now().getTime() - CHATTER.withinMs);
  return queryRows(db, Row)`/* read-arrival */
    select m.id::text as message_id, m.conversation_id::text as message_conversation_id,
      s.id is not null as has_persona, s.settings->'timing' as timing,
      s.settings->'language' as language,
      c.id::text as contact_id, c.name, c.phone, c.opted_out_at, c.blocked_at, c.muted_until,
      c.blocked_at is not null and exists (select 1 from conversation_events e
        join conversations b on b.id = e.conversation_id
        where b.contact_id = c.id and e.type = 'blocked' and e.actor = 'system'
          and e.created_at = c.blocked_at) as is_block_reported,
      v.id::text as conversation_id, v.state::text as state,
      v.unanswered_since is not null as is_answer_due,
      (select jsonb_agg(jsonb_build_object('body', r.body, 'at', r.created_at) order by r.position desc)
       from (select body, created_at, position from messages
             where conversation_id = v.id and direction = 'inbound'
               and position > v.last_position - ${POSITIONS}::int
             order by position desc limit ${LOOK_BACK}::int) as r
       where v.last_position >= 3 and v.channel::text = ${JUDGED}::text) as recent,
      (select count(*)::int from turns t
       where t.conversation_id = v.id and t.started_at > ${chatterSince}::timestamptz) as recent_turns,
      ${message.kind === 'unsupported'}::boolean and exists (select 1 from messages u
        where u.conversation_id = v.id and u.direction = 'inbound' and u.kind = 'unsupported')
        as has_been_told
    from numbers n
    left join personas p on p.id = n.persona_id
    left join persona_versions s on s.id = ${ANSWERING_VERSION}
    left join contact_identities i on i.organization_id = n.organization_id
      and i.channel = n.channel
      and i.provider_user_id = any(array(select jsonb_array_elements_text(${ids}::jsonb)))
    left join contacts c on c.id = i.contact_id
    left join conversations v on v.open_key = n.id::text || '/' || c.id::text
    left join messages m on m.organization_id = n.organization_id
      and m.provider_message_id = ${message.providerMessageId}::text
    where n.id = ${message.numberId}::uuid and n.organization_id = ${organizationId}::uuid`;
}
