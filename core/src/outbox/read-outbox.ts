import { z } from 'zod';
import type { OutboundMessage } from '../channels/port/index.ts';
import {
  Channel,
  ConversationState,
  DeliveryStatus,
  MessageDetails,
  MessageKind,
  type SentFileKind,
} from '../contract/index.ts';
import { type Context, queryRows } from '../platform/index.ts';
import { PAIR_LIMIT } from './may-send.ts';
import type { OutboxRow } from './outbox-row.ts';
import type { SendFacts } from './send-facts.ts';

const Pending = z.object({ pending: z.boolean() });

/** Whether anything is left to send. Called after each message, so it reads no more than that. */
export async function isPending(
  { db, organizationId }: Pick<Context, 'db' | 'organizationId'>,
  conversationId: string,
): Promise<boolean> {
  const [row] = await queryRows(db, Pending)`/* is-pending */
    select exists (
      select 1 from messages where conversation_id = ${conversationId}::uuid
        and organization_id = ${organizationId}::uuid
        and direction = 'outbound' and next_attempt_at is not null
    ) as pending`;
  return row?.pending ?? false;
}

const Leased = z.object({
  conversationId: z.string(),
  channel: Channel,
  state: ConversationState,
  stateChangedAt: z.date(),
  lastInboundAt: z.date().nullable(),
  contactId: z.string(),
  optedOutAt: z.date().nullable(),
  blockedAt: z.date().nullable(),
  mutedUntil: z.date().nullable(),
  identities: z.array(z.object({ kind: z.string(), providerUserId: z.string() })),
  numberId: z.string(),
  address: z.string(),
  accountSid: z.string().nullable(),
  credentials: z.string().nullable(),
  settings: z.unknown(),
});
const NothingToSend = Leased.extend({ id: z.null() });
const NextToSend = Leased.extend({
  id: z.string(),
  position: z.number(),
  author: z.string(),
  kind: MessageKind,
  body: z.string(),
  details: z.unknown(),
  status: DeliveryStatus,
  statusAt: z.date(),
  turnId: z.string().nullable(),
  attempts: z.number(),
  nextAttemptAt: z.date(),
  sentAt: z.date().nullable(),
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  createdAt: z.date(),
});
const Taken = z.union([NextToSend, NothingToSend]);

/**
 * Takes the lease on sending a conversation's messages, unless another worker holds it, and reads
 * the next message to send, in one statement. The lease is held until `until` or given back before.
 */
export async function takeFromOutbox(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId'>,
  { conversationId, token, until }: { conversationId: string; token: string; until: Date },
): Promise<{ isHeld: boolean; row: OutboxRow | null }> {
  const [row] = await queryRows(ctx.db, Taken)`/* take-from-outbox */
    with leased as (
      update conversations set send_lease_token = ${token}::uuid,
        send_lease_until = ${until}::timestamptz
      where id = ${conversationId}::uuid and organization_id = ${ctx.organizationId}::uuid
        and (send_lease_token is null or send_lease_token = ${token}::uuid
          or send_lease_until < ${ctx.clock.now()}::timestamptz)
      returning *
    )
    select m.id::text as id, v.id::text as "conversationId", m.position, m.author::text as author,
      m.kind, m.body, m.details, m.status::text as status,
      m.status_at as "statusAt", m.turn_id::text as "turnId", m.attempts,
      m.next_attempt_at as "nextAttemptAt", m.sent_at as "sentAt", m.error_code as "errorCode",
      m.error_message as "errorMessage", m.created_at as "createdAt",
      v.channel::text as channel, v.state::text as state, v.state_changed_at as "stateChangedAt",
      v.last_inbound_at as "lastInboundAt",
      c.id::text as "contactId", c.opted_out_at as "optedOutAt", c.blocked_at as "blockedAt",
      c.muted_until as "mutedUntil",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind,
         'providerUserId', i.provider_user_id) order by i.created_at, i.id), '[]')
       from contact_identities i where i.contact_id = c.id) as identities,
      n.id::text as "numberId", n.address, a.account_sid as "accountSid", a.credentials, a.settings
    from leased v
    join contacts c on c.id = v.contact_id
    join numbers n on n.id = v.number_id
    left join provider_accounts a on a.id = n.provider_account_id
    left join lateral (
      select * from messages
      where conversation_id = v.id and direction = 'outbound' and next_attempt_at is not null
      order by position limit 1
    ) as m on true`;
  return { isHeld: row !== undefined, row: row && row.id !== null ? nested(row) : null };
}

function nested(flat: z.infer<typeof NextToSend>): OutboxRow {
  const { channel, state, stateChangedAt, lastInboundAt, ...row } = flat;
  const { contactId, optedOutAt, blockedAt, mutedUntil, identities } = flat;
  const { numberId, address, accountSid, credentials, settings } = flat;
  const contact = { id: contactId, optedOutAt, blockedAt, mutedUntil, identities };
  const providerAccount = accountSid && credentials ? { accountSid, credentials, settings } : null;
  const number = { id: numberId, address, channel, providerAccount };
  const conversation = { channel, state, stateChangedAt, lastInboundAt, contact, number };
  return { ...row, conversation };
}

const FILE_KINDS: Record<SentFileKind, true> = {
  image: true,
  audio: true,
  video: true,
  document: true,
  contact: true,
};

/** A message as its channel needs it; null when the contact has no address. */
export function addressed(row: OutboxRow, now: Date): OutboundMessage | null {
  const { contact, number } = row.conversation;
  const phone = contact.identities.find((identity) => identity.kind === 'phone');
  const to = (phone ?? contact.identities[0])?.providerUserId;
  if (!to) return null;
  const firstAttemptAt = row.sentAt ?? now;
  const template = MessageDetails.parse(row.details).template ?? null;
  const from = number.address;
  // The persona's messages are spoken on sending; an attendant's voice message is a file like any
  // other.
  const isFile = row.author === 'attendant' && Object.hasOwn(FILE_KINDS, row.kind);
  const voice = { isVoice: row.kind === 'audio' && !isFile, isFile, mediaUrl: null };
  return { messageId: row.id, from, to, body: row.body, template, firstAttemptAt, ...voice };
}

/** The facts that `maySend` decides by. Recent sends are read only if there can be too many. */
export async function factsOf(
  ctx: Pick<Context, 'db' | 'clock'>,
  row: OutboxRow,
): Promise<SendFacts> {
  const { conversation } = row;
  const isLimited = conversation.channel === 'whatsapp' && row.position > PAIR_LIMIT.messages;
  return {
    message: row,
    conversation,
    contact: conversation.contact,
    recentSends: isLimited ? await recentSends(ctx, row) : [],
  };
}

async function recentSends(ctx: Pick<Context, 'db' | 'clock'>, row: OutboxRow): Promise<Date[]> {
  const since = new Date(ctx.clock.now().getTime() - PAIR_LIMIT.withinMs);
  const rows = await ctx.db.message.findMany({
    where: {
      conversationId: row.conversationId,
      direction: 'outbound',
      // Limits what is read, however long the conversation is.
      position: { gt: row.position - 8 * PAIR_LIMIT.messages },
      sentAt: { gt: since },
    },
    orderBy: { sentAt: 'desc' },
    take: PAIR_LIMIT.messages,
    select: { sentAt: true },
  });
  return rows.flatMap(({ sentAt }) => sentAt ?? []);
}
