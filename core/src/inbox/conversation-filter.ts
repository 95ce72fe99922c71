import { Prisma } from '@sosia/prisma';
import type { ConversationListQuery, ConversationQueue } from '../contract/index.ts';
import { SEND_FAILED } from '../conversations/index.ts';
import { type Context, matchesContact, matchesWords, wordsQuery } from '../platform/index.ts';

type Asked = Omit<ConversationListQuery, 'page' | 'perPage'>;

/** Each queue as its partial index defines it (migration `add_inbox`). */
const QUEUES: Record<ConversationQueue, (userId: string | null) => Prisma.Sql> = {
  waiting: () => Prisma.sql`v.state = 'AWAITING_AGENT'`,
  mine: (userId) => Prisma.sql`v.state = 'AGENT_ACTIVE' and v.assignee_id = ${userId}::uuid`,
  open: () => Prisma.sql`v.closed_at is null`,
  closed: () => Prisma.sql`v.closed_at is not null`,
};

export const inQueue = (queue: ConversationQueue, userId: string | null) => QUEUES[queue](userId);

const FAILED_SEND = Prisma.sql`exists (select 1 from messages m
  where m.organization_id = v.organization_id and m.conversation_id = v.id and ${SEND_FAILED})`;

/**
 * The conditions of a list on conversations `v`; the statement itself restricts the organisation.
 */
export function conditionsOf(
  { organizationId, userId }: Pick<Context, 'organizationId' | 'userId'>,
  asked: Asked,
): Prisma.Sql {
  const all = [
    Prisma.sql`true`,
    asked.queue && inQueue(asked.queue, userId),
    asked.ids && idsIn(asked.ids),
    asked.state && Prisma.sql`v.state = ${asked.state}::text::"ConversationState"`,
    asked.open !== undefined && inQueue(asked.open ? 'open' : 'closed', userId),
    asked.channel && Prisma.sql`v.channel = ${asked.channel}::text::"Channel"`,
    asked.numberId && Prisma.sql`v.number_id = ${asked.numberId}::uuid`,
    asked.contactId && Prisma.sql`v.contact_id = ${asked.contactId}::uuid`,
    asked.personaId &&
      Prisma.sql`v.number_id in (select n.id from numbers n
        where n.organization_id = v.organization_id and n.persona_id = ${asked.personaId}::uuid)`,
    asked.hasFailedSend !== undefined &&
      (asked.hasFailedSend ? FAILED_SEND : Prisma.sql`not ${FAILED_SEND}`),
    asked.q && matching(organizationId, asked.q),
  ];
  return Prisma.join(
    all.filter((one): one is Prisma.Sql => typeof one === 'object'),
    ' and ',
  );
}

function idsIn(ids: string[]): Prisma.Sql {
  return Prisma.sql`v.id = any(array(
    select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`;
}

/**
 * Matches a part of the contact's number, or the beginnings of words: in the contact's name, or in
 * anything that was written or said, notes included. Ignores accents and case.
 */
function matching(organizationId: string, typed: string): Prisma.Sql {
  const org = Prisma.sql`${organizationId}::uuid`;
  const query = wordsQuery(typed);
  const found = [
    Prisma.sql`select w.id from contacts c
      join conversations w on w.contact_id = c.id and w.organization_id = c.organization_id
      where c.organization_id = ${org} and ${matchesContact(typed)}`,
  ];
  if (query) {
    found.push(
      Prisma.sql`select m.conversation_id from messages m
        where m.organization_id = ${org} and ${matchesWords('m.body', query)}`,
      Prisma.sql`select m.conversation_id from attachments a
        join messages m on m.id = a.message_id where a.organization_id = ${org}
          and a.transcript is not null and ${matchesWords('a.transcript', query)}`,
    );
  }
  // One list of ids, not conditions joined by `or`, which would look at every conversation.
  // Materialized, because each of Postgres's parallel workers would gather the whole list for
  // itself.
  return Prisma.sql`v.id in (
    with hits as materialized (${Prisma.join(found, ' union all ')}) select id from hits)`;
}
