import type pg from 'pg';
import { newId } from '../core/src/platform/index.ts';

/** The organisation and the attendant that the inbox is measured for. */
export interface FilledInbox {
  organizationId: string;
  userId: string;
  numberId: string;
  conversationId: string;
}

const ATTENDANTS = 20;
const NUMBERS = 5;
const CONTACTS_SHARE = 5;
const MESSAGES_EACH = 3;
/** Messages of one conversation that is long enough to scroll through. */
const LONG_THREAD = 20_000;

/**
 * Fills an organisation with conversations in every state: 5% are waiting (one in ten of them for
 * too long), 10% are with attendants, 35% with the persona, and half are closed. One message in a
 * thousand has failed.
 */
export async function fillInbox(pool: pg.Pool, total: number): Promise<FilledInbox> {
  const [organizationId, conversationId] = [newId(), newId()];
  const ids = await insertNames(pool, organizationId, total);
  await pool.query(
    `insert into conversations (id, organization_id, contact_id, number_id, channel, state,
       state_changed_at, assignee_id, urgent_since, unread_count, last_position, last_message_at,
       last_message_preview, last_inbound_at, closed_at, created_at, updated_at)
     select gen_random_uuid(), $1, ($2::uuid[])[1 + i % cardinality($2::uuid[])],
       ($3::uuid[])[1 + i % cardinality($3::uuid[])], 'whatsapp', state::"ConversationState",
       at - interval '5 minutes', case when state = 'AGENT_ACTIVE'
         then ($4::uuid[])[1 + i % cardinality($4::uuid[])] end,
       case when state = 'AWAITING_AGENT' and i % 10 = 0 then at end, i % 4, $5, at,
       'Olá, queria saber do meu pedido ' || i, at, case when state = 'RESOLVED' then at end, at, at
     from (select i, now() - i * interval '47 seconds' as at, case
         when i % 100 < 5 then 'AWAITING_AGENT' when i % 100 < 15 then 'AGENT_ACTIVE'
         when i % 100 < 50 then 'BOT_ACTIVE' else 'RESOLVED' end as state
       from generate_series(1, $6::int) as i) as made`,
    [organizationId, ids.contacts, ids.numbers, ids.users, MESSAGES_EACH, total],
  );
  await insertMessages(pool, organizationId);
  // Only the sixth to the fifteenth attendant have conversations.
  const [numberId = '', userId = ''] = [ids.numbers[0], ids.users[10]];
  await insertLongThread(pool, {
    organizationId,
    conversationId,
    numberId,
    contact: ids.contacts[0],
  });
  await pool.query('analyze');
  return { organizationId, userId, numberId, conversationId };
}

async function insertNames(pool: pg.Pool, organizationId: string, total: number) {
  const many = (count: number) => Array.from({ length: count }, () => newId());
  const contacts = many(Math.ceil(total / CONTACTS_SHARE));
  const [numbers, users] = [many(NUMBERS), many(ATTENDANTS)];
  await pool.query(
    `insert into organizations (id, name, slug) values ($1::uuid, 'Medida', $1::uuid::text)`,
    [organizationId],
  );
  await pool.query(
    `insert into numbers (id, organization_id, channel, address, name, updated_at)
     select id, $1, 'whatsapp', 'whatsapp:+551140' || row_number() over (), 'Loja', now()
     from unnest($2::uuid[]) as id`,
    [organizationId, numbers],
  );
  await pool.query(
    `insert into contacts (id, organization_id, channel, name, phone, updated_at)
     select id, $1, 'whatsapp', 'Contato ' || row_number() over (),
       '+5511' || (900000000 + row_number() over ()), now()
     from unnest($2::uuid[]) as id`,
    [organizationId, contacts],
  );
  return { contacts, numbers, users };
}

async function insertMessages(pool: pg.Pool, organizationId: string): Promise<void> {
  await pool.query(
    `insert into messages (id, organization_id, conversation_id, position, direction, author, body,
       status, created_at)
     select gen_random_uuid(), $1, v.id, p,
       case when p % 2 = 1 then 'inbound' else 'outbound' end::"MessageDirection",
       case when p % 2 = 1 then 'contact' else 'persona' end::"MessageAuthor",
       'Mensagem ' || p || ' sobre o pedido',
       case when p % 2 = 1 then 'received' when random() < 0.003 then 'failed' else 'read'
         end::"DeliveryStatus", v.last_message_at
     from conversations v, generate_series(1, $2::int) as p where v.organization_id = $1`,
    [organizationId, MESSAGES_EACH],
  );
}

async function insertLongThread(
  pool: pg.Pool,
  thread: { organizationId: string; conversationId: string; numberId: string; contact?: string },
): Promise<void> {
  const { organizationId, conversationId, numberId, contact } = thread;
  await pool.query(
    `insert into conversations (id, organization_id, contact_id, number_id, channel, last_position,
       updated_at)
     values ($1, $2, $3, $4, 'whatsapp', $5, now())`,
    [conversationId, organizationId, contact, numberId, LONG_THREAD],
  );
  await pool.query(
    `insert into messages (id, organization_id, conversation_id, position, direction, author, body,
       status)
     select gen_random_uuid(), $1, $2, p, 'inbound', 'contact', 'Mensagem ' || p, 'received'
     from generate_series(1, $3::int) as p`,
    [organizationId, conversationId, LONG_THREAD],
  );
}
