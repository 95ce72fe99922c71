import { Prisma } from '@sosia/prisma';
import type { ConversationListQuery, ConversationQueue } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';

type Asked = Omit<ConversationListQuery, 'page' | 'perPage'>;

/** Each queue as its partial index has it (migration `add_inbox`). */
const QUEUES: Record<ConversationQueue, (userId: string | null) => Prisma.Sql> = {
  waiting: () => Prisma.sql`v.state = 'AWAITING_AGENT'`,
  mine: (userId) => Prisma.sql`v.state = 'AGENT_ACTIVE' and v.assignee_id = ${userId}::uuid`,
  open: () => Prisma.sql`v.closed_at is null`,
  closed: () => Prisma.sql`v.closed_at is not null`,
};

export const inQueue = (queue: ConversationQueue, userId: string | null) => QUEUES[queue](userId);

/** Failed for good, and not for a reason that needs nobody's attention. */
const FAILED_SEND = Prisma.sql`exists (select 1 from messages m
  where m.organization_id = v.organization_id and m.conversation_id = v.id
    and m.direction = 'outbound' and m.status in ('failed', 'undelivered')
    and (m.error_code is null or m.error_code not in ('resent', 'taken_over', 'muted')))`;

/** What a list asks of conversations `v`, of one organisation alone. */
export function conditionsOf(
  { organizationId, userId }: Pick<Context, 'organizationId' | 'userId'>,
  asked: Asked,
): Prisma.Sql {
  const all = [
    Prisma.sql`v.organization_id = ${organizationId}::uuid`,
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
    asked.q && matching(asked.q),
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

/** Words of the contact, or of anything that was said; notes are found too. */
function matching(text: string): Prisma.Sql {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(
    exists (select 1 from contacts c where c.id = v.contact_id
      and (c.name ilike ${pattern}::text or c.phone ilike ${pattern}::text))
    or exists (select 1 from messages m where m.conversation_id = v.id
      and m.body ilike ${pattern}::text))`;
}
